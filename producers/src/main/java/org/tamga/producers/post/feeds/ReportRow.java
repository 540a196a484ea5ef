package org.tamga.producers.post.feeds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The report of one row while its fields are filled in; knows from where each one came. */
final class ReportRow {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private final ObjectNode report;
    private final Map<String, ObjectNode> parents = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();

    ReportRow(ObjectNode report) {
        this.report = report;
        parents.put("", report);
        written.put("", "");
    }

    ObjectNode report() {
        return report;
    }

    /** Where the text of a field came from, by the field's place in the report; null if from nowhere. */
    @Nullable
    String origin(String place) {
        return origins.get(place);
    }

    /** Elements of a list close up: a row without a first subject has its second one as the first. */
    void put(FieldPath field, String text, String origin) {
        ObjectNode parent = parent(field.parent());
        String name = field.name();
        switch (field.kind()) {
            case WHOLE:
                if (WHOLE.matcher(text).matches()) {
                    parent.put(name, Integer.parseInt(text));
                } else {
                    parent.put(name, text); // the report's reader says what is wrong with it
                }
                break;
            case FLAG:
                if (text.equals("true") || text.equals("false")) {
                    parent.put(name, text.equals("true"));
                } else {
                    parent.put(name, text);
                }
                break;
            case LIST:
                ArrayNode list = parent.putArray(name);
                for (String each : text.split("[\\s,;]+", -1)) {
                    list.add(each);
                }
                break;
            default:
                parent.put(name, text);
        }
        String within = written.getOrDefault(field.parent(), "");
        origins.put(within.isEmpty() ? name : within + "." + name, origin);
    }

    private ObjectNode parent(String path) {
        ObjectNode known = parents.get(path);
        if (known != null) {
            return known;
        }
        int dot = path.lastIndexOf('.');
        String outer = dot < 0 ? "" : path.substring(0, dot);
        String last = path.substring(dot + 1);
        ObjectNode around = parent(outer);
        String within = written.getOrDefault(outer, "");
        String prefix = within.isEmpty() ? "" : within + ".";
        ObjectNode made;
        if (last.endsWith("]")) {
            String list = last.substring(0, last.indexOf('['));
            ArrayNode elements = around.get(list) instanceof ArrayNode there ? there : around.putArray(list);
            made = elements.addObject();
            written.put(path, prefix + list + "[" + (elements.size() - 1) + "]");
        } else {
            made = around.putObject(last);
            written.put(path, prefix + last);
        }
        parents.put(path, made);
        return made;
    }
}
