package org.tamga.alerting.handling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.delivery.Lane;

/** What an officer does with the revision of an alert that the screen showed. */
public sealed interface Action
        permits Action.Acknowledge,
                Action.Begin,
                Action.Assign,
                Action.Shelve,
                Action.Unshelve,
                Action.Release,
                Action.Close,
                ReleaseAction {
    Command command();

    Deed deed();

    /** Judges the action on the alert as it stands at {@code now}. */
    default Ruling on(QueuedAlert alert, Instant now) {
        if (alert.handling().state() == HandlingState.CLOSED) {
            return new Ruling.Refused(Refusal.CLOSED_ALREADY);
        }
        return command().revision() == alert.finding().revision()
                ? onSeen(alert.handling(), now)
                : new Ruling.Refused(Refusal.OTHER_REVISION);
    }

    /** Judges it on an alert that is not closed and stands as the officer saw it. */
    Ruling onSeen(Handling before, Instant now);

    /** The officer has seen it. Acknowledging twice is one acknowledgement; over another officer's it is refused. */
    record Acknowledge(Command command) implements Action {
        @Override
        public Deed deed() {
            return Deed.ACKNOWLEDGED;
        }

        @Override
        public Ruling onSeen(Handling before, Instant now) {
            return switch (before.state()) {
                case NEW ->
                    new Ruling.Granted(
                            before.become(HandlingState.ACKNOWLEDGED, command.officer(), now, command.revision()));
                case ACKNOWLEDGED ->
                    isBy(before.by()) ? new Ruling.AlreadySo() : new Ruling.Refused(Refusal.ACKNOWLEDGED_BY_ANOTHER);
                case IN_PROGRESS, CLOSED -> new Ruling.Refused(Refusal.ALREADY_FURTHER);
            };
        }

        private boolean isBy(@Nullable String officer) {
            return command.officer().equals(officer);
        }
    }

    /** The officer works on it from now on, acknowledged before or not; what another works on has to be assigned. */
    record Begin(Command command) implements Action {
        @Override
        public Deed deed() {
            return Deed.BEGUN;
        }

        @Override
        public Ruling onSeen(Handling before, Instant now) {
            String officer = command.officer();
            if (before.state() == HandlingState.IN_PROGRESS) {
                return officer.equals(before.assignee())
                        ? new Ruling.AlreadySo()
                        : new Ruling.Refused(Refusal.ANOTHER_WORKS_ON_IT);
            }
            return new Ruling.Granted(before.become(HandlingState.IN_PROGRESS, officer, now, command.revision())
                    .givenTo(officer));
        }
    }

    /** It is given to an officer, who need not be the one who gives it; what was new is acknowledged by that. */
    record Assign(Command command, String to) implements Action {
        @Override
        public Deed deed() {
            return Deed.ASSIGNED;
        }

        @Override
        public Ruling onSeen(Handling before, Instant now) {
            if (before.state() != HandlingState.NEW && to.equals(before.assignee())) {
                return new Ruling.AlreadySo();
            }
            HandlingState state = before.state() == HandlingState.NEW ? HandlingState.ACKNOWLEDGED : before.state();
            return new Ruling.Granted(before.become(state, command.officer(), now, command.revision())
                    .givenTo(to));
        }
    }

    /** It is taken off the queue until a time; how far officers have come with it stays as it is. */
    record Shelve(Command command, Instant until) implements Action {
        @Override
        public Deed deed() {
            return Deed.SHELVED;
        }

        /** Nothing is to be taken off the queue that is not in it. */
        @Override
        public Ruling on(QueuedAlert alert, Instant now) {
            Ruling ruling = Action.super.on(alert, now);
            return ruling instanceof Ruling.Granted && !alert.finding().open()
                    ? new Ruling.Refused(Refusal.NO_LONGER_HOLDS)
                    : ruling;
        }

        @Override
        public Ruling onSeen(Handling before, Instant now) {
            if (!until.isAfter(now)) {
                return new Ruling.Refused(Refusal.TIME_PASSED);
            }
            if (before.shelvedAt(now)) {
                return until.equals(before.shelvedUntil())
                        ? new Ruling.AlreadySo()
                        : new Ruling.Refused(Refusal.SHELVED_ALREADY);
            }
            return new Ruling.Granted(before.shelved(until, command.revision()));
        }
    }

    /** It comes back to the queue before its time. */
    record Unshelve(Command command) implements Action {
        @Override
        public Deed deed() {
            return Deed.UNSHELVED;
        }

        @Override
        public Ruling onSeen(Handling before, Instant now) {
            return before.shelvedUntil() == null
                    ? new Ruling.AlreadySo()
                    : new Ruling.Granted(before.unshelved(command.revision()));
        }
    }

    /** It goes out to recipients, handled or not, closed or not; what each gets of it is decided when it is sent. */
    record Release(Command command, List<Lane> to) implements Action {
        public Release {
            to = List.copyOf(to);
        }

        @Override
        public Deed deed() {
            return Deed.RELEASED;
        }

        @Override
        public Ruling on(QueuedAlert alert, Instant now) {
            if (command.revision() != alert.finding().revision()) {
                return new Ruling.Refused(Refusal.OTHER_REVISION);
            }
            return alert.finding().open()
                    ? new Ruling.Granted(alert.handling())
                    : new Ruling.Refused(Refusal.NOTHING_TO_RELEASE);
        }

        @Override
        public Ruling onSeen(Handling before, Instant now) {
            return new Ruling.Granted(before);
        }
    }

    /** Any officer may close, acknowledged or not. */
    record Close(Command command, Outcome outcome) implements Action {
        @Override
        public Deed deed() {
            return Deed.CLOSED;
        }

        @Override
        public Ruling onSeen(Handling before, Instant now) {
            return new Ruling.Granted(before.become(HandlingState.CLOSED, command.officer(), now, command.revision())
                    .withOutcome(outcome));
        }
    }
}
