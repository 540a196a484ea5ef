package org.tamga.topology.rules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.rulebook.OperationSetting;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.Setting;
import org.tamga.detection.rulebook.StopSetting;
import org.tamga.topology.mapping.Provenance;

/** A setting as one line of JSON, which a rule file can hold as it is. */
final class SettingLine {
    private SettingLine() {}

    static ObjectNode of(Setting setting, @Nullable Provenance provenance) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        if (setting instanceof PatternSetting pattern) {
            line.put("pattern", pattern.id());
            line.put("enabled", pattern.enabled());
            line.put(
                    "severity",
                    pattern.severity() == null ? null : pattern.severity().name());
            pattern.parameters().forEach(line.putObject("parameters")::put);
        } else if (setting instanceof StopSetting stop) {
            WrittenKey.write(stop.key()).forEach(line::put);
            line.put("until", stop.until() == null ? null : stop.until().toString());
            line.put("remove", stop.removed());
        } else {
            operation((OperationSetting) setting, line);
        }
        line.put("version", setting.version());
        if (provenance != null) {
            line.put("author", provenance.author());
            line.put("reason", provenance.reason());
        }
        return line;
    }

    private static void operation(OperationSetting operation, ObjectNode line) {
        line.put("id", operation.id());
        operation.owners().forEach(line.putArray("owners")::add);
        var keys = line.putArray("keys");
        operation.keys().forEach(key -> WrittenKey.write(key).forEach(keys.addObject()::put));
        line.put("from", operation.from().toString());
        line.put("until", operation.until().toString());
        line.put("end", operation.ended());
    }
}
