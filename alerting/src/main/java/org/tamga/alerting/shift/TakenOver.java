package org.tamga.alerting.shift;

/** What came of taking over. */
public sealed interface TakenOver {
    record Done(Handover handover) implements TakenOver {}

    record Refused(Why why) implements TakenOver {}

    /** Why a hand-over cannot be taken. */
    enum Why {
        NO_SUCH("There is no such hand-over."),
        TAKEN_ALREADY("Another officer has already taken over."),
        SAME_PERSON("Who leaves cannot take over; the second signature is of another person."),
        NOT_AS_SIGNED("The hand-over is not as it was signed; have it made anew.");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
