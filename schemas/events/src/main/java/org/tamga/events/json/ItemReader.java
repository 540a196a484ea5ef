package org.tamga.events.json;

import org.tamga.events.ChemicalProfile;
import org.tamga.events.Item;
import org.tamga.events.Package;

/** From the fields of one object to a seized item. */
final class ItemReader {
    private ItemReader() {}

    static Item read(Fields fields) {
        return new Item(
                fields.requiredText("substance"),
                fields.decimal("quantity"),
                fields.text("unit"),
                fields.number("purity"),
                fields.word("testLevel", Vocabulary.TEST_LEVEL),
                fields.text("concealment"),
                fields.objects("packages", ItemReader::packageOf),
                fields.object("profile", ItemReader::profileOf));
    }

    private static Package packageOf(Fields fields) {
        return new Package(fields.integer("count"), fields.decimal("massGrams"), fields.text("marking"));
    }

    private static ChemicalProfile profileOf(Fields fields) {
        return new ChemicalProfile(fields.requiredText("method"), fields.requiredNumbers("values"));
    }
}
