const choices = [
  {
    value: 'system',
    label: 'As the system',
    icon: <path d="M2.5 3.5h11v7h-11zM6 13h4M8 10.5V13" />,
  },
  {
    value: 'light',
    label: 'Light',
    icon: (
      <path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z" />
    ),
  },
  {
    value: 'dark',
    label: 'Dark',
    icon: <path d="M13.2 9.8A5.6 5.6 0 0 1 6.2 2.8a5.6 5.6 0 1 0 7 7z" />,
  },
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
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            {choice.icon}
          </svg>
          <span className="sr-only">{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
