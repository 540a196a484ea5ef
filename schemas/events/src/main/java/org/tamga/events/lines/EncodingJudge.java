package org.tamga.events.lines;

/**
 * Tells a file in another encoding from a file with a damaged line. A file is in another encoding if at least
 * {@value #PROOF} lines are not UTF-8 and fewer lines have well-formed letters beyond ASCII; otherwise each malformed line
 * is rejected by itself.
 */
public final class EncodingJudge {
    private static final int PROOF = 2;

    private long firstMalformed;
    private long malformed;
    private long wellFormed;

    public void see(Line line) {
        if (line instanceof Line.Malformed) {
            firstMalformed = malformed == 0 ? line.number() : firstMalformed;
            malformed++;
        } else if (line instanceof Line.Text text && !text.ascii()) {
            wellFormed++;
        }
    }

    public boolean isAnotherEncoding() {
        return malformed >= PROOF && malformed > wellFormed;
    }

    /** The number of the first line that is not UTF-8; 0 if all are. */
    public long firstMalformed() {
        return firstMalformed;
    }
}
