/** A phone call in one line: who, where, what, with commas between; a mail address anywhere. */
type Customer = { id: number; name: string };
export type Call = { name: string; customer_id: number | null; email: string; subject: string };

const LEAST_LETTERS = 3;

export function callIn(line: string, customers: Customer[]): Call {
  const call: Call = { name: "", customer_id: null, email: "", subject: "" };
  const rest: string[] = [];
  for (const part of line.split(/[,;]/).map((one) => one.trim()).filter(Boolean)) {
    const place = call.customer_id ? null : customerOf(part, customers);
    if (!call.email && /^[^\s@]+@[^\s@]+$/.test(part)) call.email = part;
    else if (place && call.name) call.customer_id = place;
    else if (!call.name) call.name = part;
    else rest.push(part);
  }
  call.subject = rest.join(", ");
  return call;
}

function customerOf(part: string, customers: Customer[]) {
  const said = part.toLowerCase();
  if (said.length < LEAST_LETTERS) return null;
  const found = customers.filter(({ name }) => name.toLowerCase().startsWith(said));
  return found.length === 1 ? found[0].id : null;
}
