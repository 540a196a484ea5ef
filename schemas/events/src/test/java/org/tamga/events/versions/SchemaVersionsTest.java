package org.tamga.events.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.tamga.events.versions.KeptVersions.OF_THIS_MODULE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.events.serde.Catalogue;

/** What is on the wire can be read for as long as a topic holds it. */
class SchemaVersionsTest {
    private static final String KEEP = "tamga.schemas.keep";

    static List<Schema> catalogue() {
        return Catalogue.schemas();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyVersionReadsEveryOther(Schema schema) {
        List<Schema> versions = new ArrayList<>(OF_THIS_MODULE.of(schema.getFullName()));
        versions.add(schema);
        for (int newest = 1; newest < versions.size(); newest++) {
            assertThat(Compatibility.objections(versions.get(newest), versions.subList(0, newest)))
                    .as("%s, version %d against the earlier ones", schema.getFullName(), newest + 1)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void theNewestKeptVersionIsThatOfTheIdl(Schema schema) {
        List<Schema> versions = OF_THIS_MODULE.of(schema.getFullName());
        if (!versions.isEmpty() && text(versions.get(versions.size() - 1)).equals(text(schema))) {
            return;
        }
        if (Boolean.getBoolean(KEEP)
                && Compatibility.objections(schema, versions).isEmpty()) {
            OF_THIS_MODULE.keep(schema);
            return;
        }
        fail(
                "%s is not what %s holds. If the change to the IDL is meant, keep it as a new version:%n"
                        + "  mvn -pl schemas/events -am verify -D%s=true%n"
                        + "and commit the file. Never change or delete a version that has been released.",
                schema.getFullName(), OF_THIS_MODULE.file(schema.getFullName(), Math.max(1, versions.size())), KEEP);
    }

    @Test
    void nothingElseIsKept() {
        List<Path> expected = new ArrayList<>();
        for (Schema schema : Catalogue.schemas()) {
            for (int i = 1; i <= OF_THIS_MODULE.of(schema.getFullName()).size(); i++) {
                expected.add(OF_THIS_MODULE.file(schema.getFullName(), i));
            }
        }

        assertThat(OF_THIS_MODULE.files())
                .as("a gap between versions, or a schema that is no longer registered")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String text(Schema schema) {
        return KeptVersions.text(schema);
    }
}
