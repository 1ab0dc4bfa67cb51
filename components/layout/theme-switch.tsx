/** Their icons stand in the stylesheet, which a browser keeps; every page would carry them otherwise. */
const choices = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** Light, dark, or as the system says. Works by the page script, so it is hidden without it. */
export function ThemeSwitch() {
  return (
    <fieldset className="theme needs-script" data-theme-switch>
      <legend className="sr-only">Theme</legend>
      {choices.map((choice) => (
        <label key={choice.value} title={choice.label}>
          <input
            type="radio"
            name="theme"
            value={choice.value}
            defaultChecked={choice.value === 'system'}
            className="sr-only"
          />
          <span className="sr-only">{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
