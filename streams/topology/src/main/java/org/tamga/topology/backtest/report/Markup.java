package org.tamga.topology.backtest.report;

import com.google.common.html.HtmlEscapers;
import java.util.List;

/** HTML that grows. Every text that is put in is escaped; what is put in raw was made here. */
final class Markup {
    private final StringBuilder html = new StringBuilder(1 << 16);

    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** An element that holds nothing but text. */
    Markup element(String tag, String text) {
        return raw("<" + tag + ">").text(text).raw("</" + tag.split(" ", 2)[0] + ">\n");
    }

    /**
     * A table that scrolls by itself where it is too wide.
     *
     * @param kind {@code long}: it scrolls where it is too high, too; {@code total}: its last row is a sum; or nothing
     */
    Markup table(String kind, List<String> headings, List<List<String>> rows) {
        raw("<div class=\"scroll " + kind + "\" tabindex=\"0\"><table>\n<thead>")
                .row("th", headings);
        raw("</thead>\n<tbody>\n");
        rows.forEach(row -> row("td", row));
        return raw("</tbody></table></div>\n");
    }

    private Markup row(String cell, List<String> texts) {
        raw("<tr>");
        texts.forEach(text -> raw("<" + cell + (isNumber(text) ? " class=\"n\"" : "") + ">")
                .text(text)
                .raw("</" + cell + ">"));
        return raw("</tr>\n");
    }

    static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    private static boolean isNumber(String text) {
        return text.matches("[\\d,.]+( %)?|–");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
