package org.tamga.topology.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.detection.rulebook.Ruling;
import org.tamga.detection.rulebook.StopSetting;

class RuleFileTest {
    @TempDir
    private Path folder;

    @Test
    void aDocumentMakesABook() throws IOException {
        Ruling ruling = RuleFile.read(Path.of("src/test/resources/rules/quieter.json"), Horizon.DEFAULT);

        assertThat(ruling.problems()).isEmpty();
        assertThat(ruling.book().patterns().values())
                .containsExactly(
                        new PatternSetting("linked-vehicle", 2, true, null, Map.of("window", "60d")),
                        new PatternSetting("travelling-together", 2, true, Severity.LOW, Map.of("least-times", "4")));
        assertThat(ruling.book().stops().values())
                .extracting(StopSetting::key)
                .containsExactly(new Key(KeyKind.VEHICLE, "KZ123ABC02"));
        assertThat(ruling.book().operations().get("silk-road").keys())
                .containsExactly(new Key(KeyKind.PHONE, "+992900000001"));
        assertThat(ruling.book().rules(Horizon.DEFAULT).of("linked-vehicle").version())
                .isEqualTo(2);
    }

    @Test
    void oneEntryALineMakesTheSame() throws IOException {
        Ruling ruling = read("""
                {"pattern": "linked-vin", "enabled": false}

                {"kind": "person", "name": "Рахимов Али", "birthDate": "1980-05-17"}
                {"id": "silk-road", "owners": ["kz"], "until": "2027-01-01T00:00:00+05:00",
                 "keys": [{"kind": "marking", "marking": "999", "group": "heroin"}]}
                """);

        assertThat(ruling.problems()).isEmpty();
        assertThat(ruling.book().rules(Horizon.DEFAULT).of("linked-vin").enabled())
                .isFalse();
        assertThat(ruling.book().stops().values())
                .extracting(StopSetting::key)
                .containsExactly(new Key(KeyKind.PERSON, "ALI RAKHIMOV|1980-05-17"));
        assertThat(ruling.book().operations().get("silk-road"))
                .satisfies(operation -> assertThat(operation.owners()).containsExactly("KZ"))
                .satisfies(operation -> assertThat(operation.until()).isEqualTo("2026-12-31T19:00:00Z"));
    }

    /** For a back-test what is over still counts, and what is taken back was never there. */
    @Test
    void aFileIsReadForAnyTime() throws IOException {
        Ruling ruling = read("""
                {"stopList": [{"kind": "device", "imei": "490154203237518", "until": "2001-01-01T00:00:00Z"},
                              {"kind": "phone", "number": "+992900000001", "remove": true}],
                 "operations": [{"id": "old-road", "end": true}]}
                """);

        assertThat(ruling.problems()).isEmpty();
        assertThat(ruling.book().stops()).hasSize(1);
        assertThat(ruling.book().operations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'rules':[{'pattern':'linked-vehicel'}]}"
                        + "| rules[0].pattern: \"linked-vehicel\" is no pattern; did you mean linked-vehicle?",
                "{'rules':[{'pattern':'linked-vehicle','parameters':{'window':'-5d'}}]}"
                        + "| rules[0].parameters.window: \"-5d\" is not between 1d and 1826d",
                "{'rules':[{'pattern':'linked-vehicle','parameters':{'window':'6000d'}}]}"
                        + "| rules[0].parameters.window: \"6000d\" is longer than sightings are kept, 5 years;"
                        + " allowed are 1d to 1826d",
                "{'rules':[{'pattern':'linked-vehicle','parameters':{'window':true}}]}"
                        + "| rules[0].parameters.window: \"true\" is neither a number nor a text",
                "{'rules':[{'pattern':'linked-vehicle','parametres':{'window':'5d'}}]}"
                        + "| rules[0].parametres: \"{…}\" has no meaning here; did you mean \"parameters\"?",
                "{'rules':[{'pattern':'linked-vehicle','severity':'URGENT'}]}"
                        + "| rules[0].severity: \"URGENT\" is none of LOW, MEDIUM, HIGH; null leaves it to the pattern",
                "{'rules':[{'pattern':'linked-vehicle','enabled':'yes'}]}"
                        + "| rules[0].enabled: \"yes\" is neither true nor false",
                "{'rules':[{}]}| rules[0].pattern: is missing; name the pattern, such as linked-vehicle",
                "{'rules':[7]}| rules[0]: \"7\" is no object; write it in { }",
                "{'rules':{}}| rules: \"{…}\" is no list; write it in [ ]",
                "{'rules':[{'pattern':'linked-vin'},{'pattern':'linked-vin'}]}"
                        + "| rules[1]: stands in the file twice; leave one",
                "{'stopList':[{'kind':'vehicle','plate':'123 ABC 02'}]}"
                        + "| stopList[0].country: is missing; a vehicle is known with its country only",
                "{'stopList':[{'kind':'vehicle','plate':'123','country':'Kazakhstan'}]}"
                        + "| stopList[0].country: \"Kazakhstan\" is no country; write its two letters by ISO 3166-1,"
                        + " such as KZ",
                "{'stopList':[{'kind':'vehicle','plate':'1','country':'KZ'}]}"
                        + "| stopList[0].plate: \"1\" is too short: too little is left in its normal form",
                "{'stopList':[{'kind':'vehicle','country':'KZ'}]}"
                        + "| stopList[0].plate: is missing; a vehicle is known by it",
                "{'stopList':[{'kind':'vin','vin':'1M8GDM9AXKP04278'}]}"
                        + "| stopList[0].vin: \"1M8GDM9AXKP04278\" is not of the right length: 17 letters and digits",
                "{'stopList':[{'kind':'vin','vin':'OM8GDM9AXKP042788'}]}"
                        + "| stopList[0].vin: \"OM8GDM9AXKP042788\" holds I, O or Q, which no chassis number does",
                "{'stopList':[{'kind':'container','number':'CSQU3054384'}]}"
                        + "| stopList[0].number: \"CSQU3054384\" is misread: its check digit does not fit",
                "{'stopList':[{'kind':'container','number':'12'}]}"
                        + "| stopList[0].number: \"12\" is not four letters and seven digits",
                "{'stopList':[{'kind':'phone','number':'900 000 001'}]}"
                        + "| stopList[0].number: \"900 000 001\" is not in international form, such as +992…",
                "{'stopList':[{'kind':'person','name':'Ali'}]}"
                        + "| stopList[0].birthDate: is missing; a name alone is no person",
                "{'stopList':[{'kind':'person','name':'Ali','birthDate':'1980'}]}"
                        + "| stopList[0].birthDate: \"1980\" is no date, such as 1980-05-17",
                "{'stopList':[{'kind':'marking','marking':'999','group':'sugar'}]}"
                        + "| stopList[0].group: \"sugar\" is no drug group; a marking is known with its group only,"
                        + " such as heroin",
                "{'stopList':[{'kind':'vehicel'}]}"
                        + "| stopList[0].kind: \"vehicel\" is no kind of key; did you mean vehicle?",
                "{'stopList':[{'kind':'phone','number':'+992900000001','until':'2027-01-01'}]}"
                        + "| stopList[0].until: \"2027-01-01\" is no time with its offset, such as"
                        + " 2027-01-01T00:00:00Z or 2027-01-01T05:00:00+05:00",
                "{'operations':[{'id':'a','owners':['KZ'],'keys':[{'kind':'vin','vin':'1M8GDM9AXKP042788'}]}]}"
                        + "| operations[0].until: is missing; say when the operation ends, such as"
                        + " 2027-01-01T00:00:00Z",
                "{'operations':[{'id':'a','owners':['DE'],'until':'2027-01-01T00:00:00Z',"
                        + "'keys':[{'kind':'vin','vin':'1M8GDM9AXKP042788'}]}]}"
                        + "| operations[0].owners: \"DE\" is neither a member nor an observer; allowed are AF, AZ, IR,"
                        + " KG, KZ, PK, RU, TJ, TM, UZ",
                "{'operations':[{'id':'a','owners':['KZ'],'from':'2028-01-01T00:00:00Z',"
                        + "'until':'2027-01-01T00:00:00Z','keys':[{'kind':'vin','vin':'1M8GDM9AXKP042788'}]}]}"
                        + "| operations[0].until: \"2027-01-01T00:00:00Z\" is before from, 2028-01-01T00:00:00Z",
                "{'ruels':[]}| rules: is missing; write {\"rules\": […], \"stopList\": […], \"operations\": […]}, or"
                        + " one entry a line: a rule has a \"pattern\", a stop-list entry a \"kind\", an operation an"
                        + " \"id\"",
                "[]| file: is no JSON object in { }",
                "{'rules':[],'rules':[]}| line 1: is no JSON: Duplicate field 'rules'"
            })
    void whatIsWrongIsNamedWithItsPlace(String json, String problem) throws IOException {
        assertThat(read(json.replace('\'', '"')).problems())
                .extracting(RuleProblem::text)
                .containsExactly(problem);
    }

    @Test
    void everythingIsToldAtOnce() throws IOException {
        Ruling ruling = read("""
                {"pattern": "linked-vehicle", "parameters": {"window": "0d", "speed": "1"}}
                {"kind": "vehicle", "plate": "1", "country": "KZ", "unitl": "2027-01-01T00:00:00Z"}
                7
                {"id": "A b", "owners": ["ZZ"], "keys": [{"kind": "phone", "number": "12"}]}
                {"pattern":
                """);

        assertThat(ruling.problems())
                .extracting(RuleProblem::field)
                .containsExactlyInAnyOrder(
                        "line 1: parameters.speed",
                        "line 1: parameters.window",
                        "line 2: plate",
                        "line 2: unitl",
                        "line 3",
                        "line 4: keys[0].number",
                        "line 4: until",
                        "line 4: id",
                        "line 4: owners",
                        "line 4: keys",
                        "line 6");
        assertThat(ruling.book().patterns()).isEmpty();
    }

    @Test
    void anEmptyFileIsAProblem() throws IOException {
        assertThat(read("").problems()).containsExactly(RuleProblem.of("file", "is empty"));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        assertThatThrownBy(() -> RuleFile.read(folder.resolve("none.json"), Horizon.DEFAULT))
                .hasMessage("there is no file " + folder.resolve("none.json"), Horizon.DEFAULT);

        Path cyrillic = folder.resolve("cyrillic.json");
        Files.write(cyrillic, "{\"reason\": \"автобусы\", \"rules\": []}".getBytes(Charset.forName("windows-1251")));
        assertThatThrownBy(() -> RuleFile.read(cyrillic, Horizon.DEFAULT))
                .hasMessage(cyrillic + " is not UTF-8; convert it with iconv first");
    }

    @Test
    void aByteOrderMarkIsNoContent() throws IOException {
        assertThat(read("\uFEFF{\"rules\": []}").problems()).isEmpty();
    }

    private Ruling read(String json) throws IOException {
        return RuleFile.read(Files.writeString(folder.resolve("rules.json"), json), Horizon.DEFAULT);
    }

    static List<Draft> drafts(Path folder, String json) throws IOException {
        RuleFile file = RuleFile.parse(Files.writeString(folder.resolve("drafts.json"), json));
        assertThat(file.problems()).isEmpty();
        return file.drafts();
    }
}
