import { repeatRules, repeatWords, retryMeanings, retryRules, retryWords } from '../../catalog/values/vocabulary'

const values = [
  ...retryRules.map((value) => ({
    field: 'retry.rule',
    value,
    label: retryWords[value].label,
    meaning: retryMeanings[value],
  })),
  ...repeatRules.map((value) => ({ field: 'retry.safeToRepeat', value, ...repeatWords[value] })),
]

/** What `retry` may say in the files for programs, folded. */
export function RetryValues() {
  return (
    <details className="retry-values">
      <summary>
        What <code>retry</code> says in these files
      </summary>
      <table className="fields">
        <thead>
          <tr>
            <th scope="col">Value</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ field, value, label, meaning }) => (
            <tr key={`${field} ${value}`}>
              <th scope="row">
                <code>{value}</code>
                <small>{field}</small>
              </th>
              <td>
                {label}. {meaning}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        So it is in registry.json and in the index.json of a code. In the index.json of a catalog <code>retry</code> is
        the rule itself, and <code>safeToRepeat</code> is beside it. What is not known is null or missing.
      </p>
    </details>
  )
}
