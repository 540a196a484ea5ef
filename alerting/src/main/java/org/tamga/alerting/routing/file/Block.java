package org.tamga.alerting.routing.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A block of the file: named fields, each known, each once. Whatever is wrong is said with its line. */
final class Block {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6}) ?([smhd])");
    private static final Pattern UNSUITED = Pattern.compile("[\\p{Cntrl}]");

    private final String file;
    private final Node node;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    Block(String file, Node node, String what, Collection<String> known) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, what, text(node), "write fields, each as NAME: VALUE: " + String.join(", ", known));
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = text(tuple.getKeyNode());
            if (!known.contains(name)) {
                throw error(tuple.getKeyNode(), name, null, "unknown here; known are " + String.join(", ", known));
            }
            if (fields.put(name, tuple.getValueNode()) != null) {
                throw error(tuple.getKeyNode(), name, null, "is there twice; leave one out");
            }
        }
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Node node(String field, String remedy) {
        Node found = fields.get(field);
        if (found == null) {
            throw error(node, field, null, "is missing; " + remedy);
        }
        return found;
    }

    /** One word or number; null if the field is not there. */
    @Nullable
    String text(String field, String remedy) {
        Node found = fields.get(field);
        if (found == null) {
            return null;
        }
        if (!(found instanceof ScalarNode scalar)
                || scalar.getValue().isBlank()
                || UNSUITED.matcher(scalar.getValue()).find()) {
            throw error(found, field, text(found), remedy);
        }
        return scalar.getValue().strip();
    }

    /** A word, or several in a list; each read, which throws IllegalArgumentException where it is none. */
    <T> List<T> all(String field, Function<String, T> read) {
        Node found = fields.get(field);
        if (found == null) {
            return List.of();
        }
        List<Node> nodes = found instanceof SequenceNode sequence ? sequence.getValue() : List.of(found);
        if (nodes.isEmpty()) {
            throw error(found, field, null, "is empty; name something, or leave the field out");
        }
        List<T> values = new ArrayList<>();
        for (Node one : nodes) {
            values.add(read(field, one, read));
        }
        return List.copyOf(values);
    }

    <T> Set<T> set(String field, Function<String, T> read) {
        return new LinkedHashSet<>(all(field, read));
    }

    private <T> T read(String field, Node one, Function<String, T> read) {
        if (!(one instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw error(one, field, text(one), "write a word");
        }
        try {
            return read.apply(scalar.getValue().strip());
        } catch (IllegalArgumentException unfit) {
            throw error(one, field, scalar.getValue(), String.valueOf(unfit.getMessage()));
        }
    }

    /** The items of a list; a single one may stand without. */
    List<Node> items(String field) {
        Node found = fields.get(field);
        return found == null ? List.of() : found instanceof SequenceNode list ? list.getValue() : List.of(found);
    }

    @Nullable
    Boolean flag(String field) {
        String value = text(field, "say true or false");
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw error(field, value, "say true or false");
        }
        return Boolean.valueOf(value);
    }

    /** A length of time such as {@code 30s}, {@code 5m}, {@code 12h} or {@code 3d}. */
    Duration time(String field, Duration otherwise, Duration most) {
        String remedy = "a time such as 30s, 5m, 12h or 3d, " + Times.words(most) + " at most";
        String value = text(field, remedy);
        if (value == null) {
            return otherwise;
        }
        Matcher time = TIME.matcher(value);
        if (!time.matches()) {
            throw error(field, value, remedy);
        }
        Duration length = Times.of(Long.parseLong(time.group(1)), time.group(2));
        if (length.compareTo(most) > 0) {
            throw error(field, value, remedy);
        }
        return length;
    }

    RoutingFileException error(String field, @Nullable String value, String remedy) {
        return error(fields.getOrDefault(field, node), field, value, remedy);
    }

    RoutingFileException error(Node where, String field, @Nullable String value, String remedy) {
        int line = where.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return new RoutingFileException(
                file + ", line " + line + ": " + field + (value == null ? " " : " is '" + value + "': ") + remedy);
    }

    static String text(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar.getValue()
                : node instanceof SequenceNode ? "a list" : "a block of fields";
    }
}
