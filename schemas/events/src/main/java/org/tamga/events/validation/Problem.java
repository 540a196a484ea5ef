package org.tamga.events.validation;

/**
 * One thing wrong with a report, in words its sender can act on. It quotes the report: for the sender's screen and the
 * rejects file, never for a log or a metric (their label is {@link ProblemCode#id()}).
 *
 * @param field where, for example {@code "items[0].quantity"}; {@code "line"} for the whole
 * @param value as found, shortened to {@value #MAX_VALUE} characters; empty if there is none
 * @param code what
 * @param remedy what to do about it
 */
public record Problem(String field, String value, ProblemCode code, String remedy) {
    public static final int MAX_VALUE = 80;
    private static final int MAX_FIELD = 200;
    private static final int MAX_REMEDY = 500;

    public Problem {
        field = shortened(field, MAX_FIELD);
        value = shortened(value, MAX_VALUE);
        remedy = shortened(remedy, MAX_REMEDY);
    }

    /** One line for a screen or a file. */
    @Override
    public String toString() {
        return field + (value.isEmpty() ? "" : " \"" + value + "\"") + ": " + remedy + " [" + code.id() + "]";
    }

    /** Fit to print: no control characters, no half surrogates, at most {@code limit} characters. */
    private static String shortened(String text, int limit) {
        String start = text.length() > limit ? text.substring(0, limit - 1) : text;
        StringBuilder printable = new StringBuilder(start.length() + 1);
        start.codePoints()
                .forEach(codePoint -> printable.appendCodePoint(isPrintable(codePoint) ? codePoint : '\uFFFD'));
        return text.length() > limit ? printable.append('…').toString() : printable.toString();
    }

    private static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && !(codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint))
                && codePoint != '\u2028'
                && codePoint != '\u2029';
    }
}
