package org.tamga.producers.source;

/**
 * Tells a file in another encoding from a file with a damaged line. A file is in another encoding if at least
 * {@value #PROOF} lines are not UTF-8 and fewer lines have well-formed letters beyond ASCII; otherwise each malformed line
 * is rejected by itself.
 */
final class EncodingJudge {
    private static final int PROOF = 2;

    private long firstMalformed;
    private long malformed;
    private long wellFormed;

    void see(Line line) {
        if (line instanceof Line.Malformed) {
            firstMalformed = malformed == 0 ? line.number() : firstMalformed;
            malformed++;
        } else if (line instanceof Line.Text text && !text.ascii()) {
            wellFormed++;
        }
    }

    boolean isAnotherEncoding() {
        return malformed >= PROOF && malformed > wellFormed;
    }

    UnreadableFileException refusal(String file) {
        return new UnreadableFileException(file + ": not UTF-8, first seen in line " + firstMalformed
                + ". Nothing more of it was read. Say which encoding it is in: --encoding windows-1251 for most Russian"
                + " files from Excel, or save it again as UTF-8");
    }
}
