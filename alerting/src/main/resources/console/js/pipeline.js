// How far behind the pipeline is, as the centre's status tells it. Pure.

/**
 * 'good' if every report is reflected in the alerts, 'behind' by so many records, or 'unknown': also where the number is not told.
 *
 * @param status the centre's status, or null if it does not answer
 */
export function standing(status) {
  const lag = Object.values(status?.pipeline?.lag ?? {}).reduce((sum, part) => sum + (part ?? 0), 0);
  return { state: status?.pipeline?.caughtUp ? 'good' : lag > 0 ? 'behind' : 'unknown', lag };
}
