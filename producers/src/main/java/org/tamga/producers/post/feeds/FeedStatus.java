package org.tamga.producers.post.feeds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.events.validation.Problem;

/**
 * How a feed stands.
 *
 * @param name of its folder
 * @param state what it is at
 * @param cause why it is paused; null if it is not
 * @param problems of its mapping: nothing is taken in before they are mended
 * @param held files that cannot be taken in as they are, with what is wrong
 * @param reading the file it is at; null between files
 * @param line up to which that file is settled
 * @param waiting files in the folder that are not taken in yet, the one it is at among them
 * @param files taken in since the post was started
 * @param rows of those and of the file it is at
 * @param last the file that was taken in last; null before the first
 */
public record FeedStatus(
        String name,
        State state,
        @Nullable String cause,
        List<Problem> problems,
        List<Held> held,
        @Nullable String reading,
        long line,
        int waiting,
        long files,
        Tally rows,
        @Nullable Last last) {

    public FeedStatus {
        problems = List.copyOf(problems);
        held = List.copyOf(held);
    }

    /** What a feed is at. */
    public enum State {
        /** It takes in the next file that arrives. */
        READY,
        /** It is taking in a file. */
        READING,
        /** The disk takes nothing now; it tries again. */
        PAUSED,
        /** Its mapping or a file has to be mended. */
        HELD
    }

    /** A file that cannot be taken in as it is. */
    public record Held(String file, List<Problem> problems) {
        /** Where a file has its header, if it is not empty. */
        static final String FIRST_LINE = "line 1";

        public Held {
            problems = List.copyOf(problems);
        }

        /** Under what a problem of a file has its words: those of a report speak of fields that are to be filled in. */
        public static String fault(Problem problem) {
            return switch (problem.code()) {
                case MISSING_FIELD ->
                    switch (problem.field()) {
                        case FIRST_LINE -> "file.empty";
                        case MappingFile.NAME -> "file.unmapped";
                        default -> "file.no-column";
                    };
                case DUPLICATE_FIELD -> "file.column-twice";
                case BAD_TEXT -> "file.no-text";
                case UNKNOWN_WORD -> "file.strange-name";
                default -> problem.code().id();
            };
        }
    }

    /** A file that was taken in. */
    public record Last(String file, Instant at, Tally rows) {}
}
