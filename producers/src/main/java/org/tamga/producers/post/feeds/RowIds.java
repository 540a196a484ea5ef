package org.tamga.producers.post.feeds;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.tamga.producers.source.NamedId;

/**
 * The event id of each row: a name-based UUID over the post, the feed and either what the row calls itself or all that it
 * says and, among equal rows of one file, its number. The same row in another file or the same file again has the same id,
 * whatever the order, encoding or separators; equal rows of one file stay separate events.
 */
final class RowIds {
    /** Fixed for good: with another one every row taken in so far would count twice. */
    private static final UUID NAMESPACE = UUID.fromString("2f0b8a4e-6d31-5c97-b1a8-90c4d7e35f26");

    private static final char BETWEEN = '\u001F';
    private static final char IS = '\u001E';

    private final UUID namespace;
    private final Repeats repeats;

    /**
     * @param post the checkpoint
     * @param feed the name of its folder
     * @param bytes how long the file is
     */
    RowIds(String post, String feed, long bytes) {
        this.namespace = NamedId.of(NAMESPACE, post + BETWEEN + feed);
        this.repeats = new Repeats(bytes);
    }

    /** Of a row that names itself. */
    UUID named(List<String> name) {
        return NamedId.of(namespace, "id" + BETWEEN + String.join(String.valueOf(BETWEEN), name));
    }

    /** Of a row by what it says; empty if the file has more rows than can be told apart. */
    Optional<UUID> next(List<String> header, List<String> cells) {
        SortedMap<String, String> filled = new TreeMap<>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column).strip();
            if (!cell.isEmpty()) {
                filled.merge(header.get(column), cell, (one, other) -> one + BETWEEN + other);
            }
        }
        StringBuilder content = new StringBuilder("row");
        filled.forEach((column, cell) ->
                content.append(BETWEEN).append(column).append(IS).append(cell));
        UUID row = NamedId.of(namespace, content.toString());
        OptionalInt number = repeats.next(row.getMostSignificantBits() ^ row.getLeastSignificantBits());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                number.getAsInt() == 1
                        ? row
                        : NamedId.of(
                                namespace,
                                content.append(BETWEEN)
                                        .append(number.getAsInt())
                                        .toString()));
    }
}
