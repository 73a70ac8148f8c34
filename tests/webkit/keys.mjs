// Keys by Playwright's names, as WebDriver's code points.

const KEYS = {
  Alt: "\uE00A",
  ArrowDown: "\uE015",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
  ArrowUp: "\uE013",
  Backspace: "\uE003",
  Control: "\uE009",
  ControlOrMeta: "\uE009",
  Delete: "\uE017",
  End: "\uE010",
  Enter: "\uE007",
  Escape: "\uE00C",
  Home: "\uE011",
  Meta: "\uE03D",
  PageDown: "\uE00F",
  PageUp: "\uE00E",
  Shift: "\uE008",
  Space: " ",
  Tab: "\uE004",
};

/** The actions of a chord such as `Shift+Tab`. */
export function chord(name) {
  const keys = name.split(/(?<=.)\+/).map((key) => KEYS[key] ?? key);
  const down = keys.map((value) => ({ type: "keyDown", value }));
  return [...down, ...keys.toReversed().map((value) => ({ type: "keyUp", value }))];
}
