package org.tamga.events.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.AvroGenerated;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The IDL is the only place where another country's engineers read what a field means. */
class EveryFieldHasADocTest {

    /** Everything that is generated from the IDL, whether or not a topic holds it. */
    static List<Schema> generated() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.tamga.events").stream()
                        .filter(type -> type.isAnnotatedWith(AvroGenerated.class) && type.isTopLevelClass())
                        .map(JavaClass::reflect)
                        .map(type -> SpecificData.get().getSchema(type))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("generated")
    void everythingNamedSaysWhatItIs(Schema schema) {
        assertThat(undocumented(schema)).as("without a doc").isEmpty();
    }

    @Test
    void aMissingDocIsFound() {
        String json = "{'type':'record','name':'R','doc':' ','fields':[{'name':'x','type':'int','doc':'X.'},"
                + "{'name':'y','type':'int'}]}";

        assertThat(undocumented(new Schema.Parser().parse(json.replace('\'', '"'))))
                .containsExactly("R", "R.y");
        assertThat(generated()).hasSizeGreaterThan(20);
    }

    private static List<String> undocumented(Schema schema) {
        Stream<String> type = isBlank(schema.getDoc()) ? Stream.of(schema.getFullName()) : Stream.empty();
        Stream<String> fields = schema.getType() != Schema.Type.RECORD
                ? Stream.empty()
                : schema.getFields().stream()
                        .filter(field -> isBlank(field.doc()))
                        .map(field -> schema.getFullName() + "." + field.name());
        return Stream.concat(type, fields).toList();
    }

    private static boolean isBlank(@Nullable String doc) {
        return doc == null || doc.isBlank();
    }
}
