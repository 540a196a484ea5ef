package org.tamga.producers.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.events.lines.Line;

/**
 * Joins lines where a quoted cell holds line breaks. A quote that is not closed within {@value #MOST_LINES} lines spoils
 * its own line only.
 */
public final class QuotedLines implements Closeable {
    private static final int MOST_LINES = 50;

    private final Lines lines;
    private String separators;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private Line.@Nullable Text first;
    private List<Line> joined = List.of();

    /** @param separators each character after which a cell may begin */
    public QuotedLines(Lines lines, String separators) {
        this.lines = lines;
        this.separators = separators;
    }

    /** From here on cells begin after {@code separator} alone: once the header has told which it is. */
    public void separatedBy(char separator) {
        separators = String.valueOf(separator);
    }

    /** The next line, or several joined; null after the last. */
    public @Nullable Line next() throws IOException, UnreadableFileException {
        joined = List.of();
        Line line = read();
        if (line instanceof Line.Text text && isOpenAfter(text.text(), false)) {
            first = text;
            joined = continuation(text);
        }
        return joined.isEmpty() ? line : joinedText();
    }

    /** Whether the last line was joined from several. */
    public boolean isJoined() {
        return !joined.isEmpty();
    }

    /** Takes back what was joined to the last line, so that the next ones stand for themselves; returns it alone. */
    public Line.Text split() {
        unread(joined);
        joined = List.of();
        return Objects.requireNonNull(first);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The lines up to the one that closes the quote; empty, and nothing consumed, if none does. */
    private List<Line> continuation(Line.Text opening) throws IOException, UnreadableFileException {
        List<Line> taken = new ArrayList<>();
        int length = opening.text().length();
        while (taken.size() < MOST_LINES && length < Line.LONGEST) {
            Line more = read();
            if (more != null) {
                taken.add(more);
            }
            if (!(more instanceof Line.Text text)) {
                break;
            }
            length += text.text().length();
            if (!isOpenAfter(text.text(), true)) {
                return taken;
            }
        }
        unread(taken);
        return List.of();
    }

    private Line.Text joinedText() {
        Line.Text start = Objects.requireNonNull(first);
        String rest = joined.stream().map(Line::text).collect(Collectors.joining("\n"));
        return new Line.Text(start.number(), start.text() + "\n" + rest, false);
    }

    private @Nullable Line read() throws IOException, UnreadableFileException {
        return ahead.isEmpty() ? lines.next() : ahead.pollFirst();
    }

    private void unread(List<Line> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
    }

    private boolean isOpenAfter(String line, boolean openBefore) {
        boolean open = openBefore;
        boolean mayOpen = !openBefore; // at the start of a cell, or right after a closing quote: "" stands for a quote
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean quote = c == '"';
            boolean closes = open && quote;
            open = open ? !quote : quote && mayOpen;
            mayOpen = closes || (!open && separators.indexOf(c) >= 0);
        }
        return open;
    }
}
