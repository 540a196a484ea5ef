package org.tamga.producers.post.feeds;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From the columns of a feed's files to the fields of a report.
 *
 * @param type seizure or identification
 * @param encoding of files without a byte order mark
 * @param separator empty: told from the header
 * @param id columns whose texts, joined, name a row for good; empty: its content does
 * @param columns by field the columns whose texts, joined by a blank, fill it
 * @param constants by field what it is in every row
 * @param words by field, what the file says (in lower case) and what the report says for it
 * @param times how moments are written
 * @param dates how days are written
 * @param decimalComma whether numbers have a comma, and blanks between thousands
 */
record Mapping(
        String type,
        Charset encoding,
        Optional<Character> separator,
        List<String> id,
        SortedMap<FieldPath, List<String>> columns,
        SortedMap<FieldPath, String> constants,
        Map<FieldPath, Map<String, String>> words,
        Optional<TimeForm> times,
        Optional<TimeForm> dates,
        boolean decimalComma) {

    Mapping {
        id = List.copyOf(id);
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        constants = Collections.unmodifiableSortedMap(new TreeMap<>(constants));
        words = Map.copyOf(words);
    }
}
