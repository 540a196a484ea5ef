package org.tamga.producers.post.feeds;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula, and gives the text back as it was. What a spreadsheet may take for
 * one begins with {@code = + - @} or one of their wide forms, at the start of a cell or, if it is opened with another
 * separator, after a separator or a line break; an apostrophe is put before it. Apostrophes that stand there already get
 * one more, so that nothing is lost on the way back.
 */
final class FormulaCells {
    private static final String STARTS = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String WHERE = "(^|[,;|\\t\\r\\n])";
    private static final Pattern FORMULA = Pattern.compile(WHERE + "(?='*[" + STARTS + "])");
    private static final Pattern NEUTRAL = Pattern.compile(WHERE + "'(?='*[" + STARTS + "])");

    private FormulaCells() {}

    /** The text as a spreadsheet shows it and does not compute it. */
    static String neutral(String cell) {
        return FORMULA.matcher(cell).replaceAll("$1'");
    }

    /** What {@link #neutral} was given. */
    static String plain(String cell) {
        return NEUTRAL.matcher(cell).replaceAll("$1");
    }
}
