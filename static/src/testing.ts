/** What the tests of the front end check with: values are equal when their JSON is. */

export function same(is: unknown, should: unknown) {
  const left = JSON.stringify(is), right = JSON.stringify(should);
  if (left !== right) throw new Error(`${left} is not ${right}`);
}
