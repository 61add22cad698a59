/** What can be chosen in the palette, by section. */
import { Avatar } from "../avatar/avatar.tsx";
import { Icon } from "../icon/icon.tsx";
import type { Entry } from "./entries.ts";

type Props = {
  title: string;
  entries: Entry[];
  at: number;
  isMany: boolean;
  choose: (one: Entry) => void;
};

export function List({ title, entries, at, isMany, choose }: Props) {
  return (
    <ul id="palette-list" role="listbox" aria-label={title} aria-multiselectable={isMany}>
      {entries.map((one, i) => (
        <>
          {one.section && one.section !== entries[i - 1]?.section && (
            <li class="section" role="presentation" key={`section ${one.section} ${i}`}>
              {one.section}
            </li>
          )}
          <Option
            key={`${i}${one.name}`}
            one={one}
            at={i}
            isHere={i === at}
            isMany={isMany}
            choose={choose}
          />
        </>
      ))}
    </ul>
  );
}

function Option(
  { one, at, isHere, isMany, choose }: {
    one: Entry;
    isMany: boolean;
    at: number;
    isHere: boolean;
    choose: (one: Entry) => void;
  },
) {
  return (
    <li
      id={`entry-${at}`}
      role="option"
      aria-selected={isMany ? !!one.isOn : isHere}
      data-active={isHere}
      ref={(e) => {
        if (isHere) e?.scrollIntoView({ block: "nearest" });
      }}
      onPointerDown={(e) => e.preventDefault()}
      onClick={() => choose(one)}
    >
      {one.person ? <Avatar person={one.person} /> : one.icon && <Icon name={one.icon} />}
      {one.hue !== undefined && <i class="dot" data-hue={one.hue || null} />}
      <span>{one.name}{one.small && <small class="quiet">{one.small}</small>}</span>
      {one.isOn && <Icon name="check" />}
      {one.step && <Icon name="chevron-right" />}
      {one.hint && <kbd>{one.hint}</kbd>}
    </li>
  );
}
