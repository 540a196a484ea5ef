package org.tamga.topology.backtest.report;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.tamga.topology.backtest.report.Compared.Where;

/**
 * Alerts of one pattern, or of all, in numbers.
 *
 * @param changed of {@code both} those with other evidence or another severity
 */
public record Tally(
        long present,
        long other,
        long both,
        long changed,
        long onlyPresent,
        long onlyOther,
        Judged byPresent,
        Judged byOther) {

    /** Of the alerts of one rule set those that officers closed. */
    public record Judged(long confirmed, long falseAlerts, long otherwise) {
        /** Confirmed of confirmed and false; duplicates and mere information say nothing of the rule. */
        public OptionalDouble precision() {
            long all = confirmed + falseAlerts;
            return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) confirmed / all);
        }

        static Judged of(List<Compared> alerts) {
            return new Judged(
                    count(alerts, alert -> is(alert, Outcome.CONFIRMED)),
                    count(alerts, alert -> is(alert, Outcome.FALSE_ALERT)),
                    count(alerts, alert -> is(alert, Outcome.DUPLICATE) || is(alert, Outcome.INFORMATION_ONLY)));
        }

        private static boolean is(Compared alert, Outcome outcome) {
            return alert.outcome().filter(outcome::equals).isPresent();
        }
    }

    static Tally of(Collection<Compared> alerts) {
        List<Compared> present =
                alerts.stream().filter(one -> one.present() != null).toList();
        List<Compared> other =
                alerts.stream().filter(one -> one.other() != null).toList();
        return new Tally(
                present.size(),
                other.size(),
                count(present, one -> one.other() != null),
                count(present, one -> one.where() == Where.BOTH_CHANGED),
                count(present, one -> one.other() == null),
                count(other, one -> one.present() == null),
                Judged.of(present),
                Judged.of(other));
    }

    private static long count(List<Compared> alerts, Predicate<Compared> test) {
        return alerts.stream().filter(test).count();
    }
}
