package org.tamga.producers.importing;

import java.util.List;
import java.util.stream.Stream;
import org.tamga.events.validation.Problem;

/** How often one thing was found in a file, and the first few in words. */
public record Findings(long count, List<String> examples) {
    static final Findings NONE = new Findings(0, List.of());
    private static final int EXAMPLES = 3;

    public Findings {
        if (count < examples.size()) {
            throw new IllegalArgumentException(
                    "count: " + count + " is less than its " + examples.size() + " examples");
        }
        examples = List.copyOf(examples);
    }

    Findings and(long line, Problem problem) {
        List<String> first = examples.size() == EXAMPLES
                ? examples
                : Stream.concat(examples.stream(), Stream.of("line " + line + ": " + problem))
                        .toList();
        return new Findings(count + 1, first);
    }
}
