package org.tamga.topology.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.rulebook.Judge;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.detection.rulebook.Setting;
import org.tamga.detection.rulebook.StopSetting;

class ProposingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final String STOP = "{'kind':'vehicle','plate':'123 ABC 02','country':'KZ'%s}";
    private static final String OPERATION =
            "{'id':'silk-road','owners':['KZ'%s],'until':'2027-01-01T00:00:00Z','keys':[{'kind':'phone','number':'+992900000001'}]}";

    @TempDir
    private Path folder;

    @Test
    void theNextVersionIsAssigned() throws IOException {
        RuleBook book =
                RuleBook.STANDARD.with(new PatternSetting("linked-vin", 7, true, null, Map.of("window", "100d")));

        assertThat(versions(onto(book, "{'pattern':'linked-vin'}"))).containsExactly(8);
        assertThat(versions(onto(book, "{'pattern':'linked-phone','enabled':false}")))
                .containsExactly(2);
    }

    @Test
    void whatIsSoAlreadyGetsNoVersion() throws IOException {
        Proposal first = onto(RuleBook.STANDARD, STOP.formatted("") + OPERATION.formatted(""));
        Proposal again = onto(
                first.book(),
                STOP.formatted("") + OPERATION.formatted("")
                        + "{'pattern':'linked-vin','parameters':{'window':'365d'}}");

        assertThat(first.changes()).hasSize(2);
        assertThat(again.changes()).isEmpty();
        assertThat(again.unchanged()).extracting(Setting::version).containsExactly(1, 1, 1);
        assertThat(again.book()).isEqualTo(first.book());
    }

    @Test
    void anEntryOfTheStopListIsKnownByItsKey() throws IOException {
        RuleBook book = onto(RuleBook.STANDARD, STOP.formatted("")).book();
        RuleBook removed = onto(book, STOP.formatted(",'remove':true")).book();
        RuleBook again =
                onto(removed, STOP.formatted(",'until':'2027-01-01T00:00:00Z'")).book();

        assertThat(again.stops().values())
                .singleElement()
                .isEqualTo(new StopSetting(
                        book.stops().keySet().iterator().next(),
                        3,
                        new Key(KeyKind.VEHICLE, "KZ123ABC02"),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        false));
    }

    @Test
    void whatIsNotThereCannotBeTakenBack() throws IOException {
        assertThat(problems(
                        onto(RuleBook.STANDARD, STOP.formatted(",'remove':true") + "{'id':'silk-road','end':true}")))
                .containsExactly(
                        "line 1: remove: takes back a key that is not on the stop-list; see `tamga rules list`",
                        "line 1: id: \"silk-road\" is no operation under way; see `tamga rules list`");
    }

    @Test
    void anOperationBeginsAtOnceAndStaysBegun() throws IOException {
        RuleBook book = onto(RuleBook.STANDARD, OPERATION.formatted("")).book();
        Proposal wider = new RuleFile(RuleFileTest.drafts(folder, json(OPERATION.formatted(",'KG'"))), List.of())
                .onto(book, new Judge(Horizon.DEFAULT), NOW.plusSeconds(3600));
        RuleBook ended = onto(wider.book(), "{'id':'silk-road','end':true}").book();

        assertThat(wider.book().operations().get("silk-road").from()).isEqualTo(NOW);
        assertThat(wider.book().operations().get("silk-road").version()).isEqualTo(2);
        assertThat(ended.operations().get("silk-road").ended()).isTrue();
        assertThat(ended.rules(Horizon.DEFAULT).control().operations()).isEmpty();
    }

    @Test
    void whoLookedAtAnOlderVersionIsTold() throws IOException {
        RuleBook book = RuleBook.STANDARD.with(new PatternSetting("linked-vin", 7, false, null, Map.of()));

        assertThat(problems(onto(book, "{'pattern':'linked-vin','version':6}")))
                .containsExactly("version: \"6\" is not the present one, which is 7; somebody else changed it: look at"
                        + " it again");
        assertThat(onto(book, "{'pattern':'linked-vin','version':7}").problems())
                .isEmpty();
    }

    @Test
    void oneProblemAndNothingComesOfAnything() throws IOException {
        Proposal proposal = onto(
                RuleBook.STANDARD,
                "{'pattern':'linked-vin','enabled':false}" + STOP.formatted(",'until':'2026-01-01T00:00:00Z'"));

        assertThat(problems(proposal))
                .containsExactly("line 1: until: \"2026-01-01T00:00:00Z\" is over; it is 2026-03-01T00:00:00Z now");
        assertThat(proposal.book()).isEqualTo(RuleBook.STANDARD);
    }

    @Test
    void whatIsListedCanBePutBack() throws IOException {
        RuleBook book = onto(
                        RuleBook.STANDARD,
                        "{'pattern':'linked-vin','severity':'LOW','parameters':{'window':'30d'}}"
                                + STOP.formatted("")
                                + "{'kind':'vin','vin':'1M8GDM9AXKP042788'}"
                                + "{'kind':'container','number':'CSQU3054383'}"
                                + "{'kind':'document','number':'400123456','country':'TJ'}"
                                + "{'kind':'device','imei':'490154203237518'}"
                                + "{'kind':'marking','marking':'Gold','group':'cannabis-resin'}"
                                + "{'kind':'person','name':'Ali Rakhimov','birthDate':'1980-05-17'}"
                                + OPERATION.formatted(",'AF'"))
                .book();
        StringBuilder lines = new StringBuilder();
        book.patterns().values().forEach(setting -> lines.append(SettingLine.of(setting, null)));
        book.stops().values().forEach(setting -> lines.append(SettingLine.of(setting, null)));
        book.operations().values().forEach(setting -> lines.append(SettingLine.of(setting, null)));

        Proposal again = onto(book, lines.toString());

        assertThat(again.problems()).isEmpty();
        assertThat(again.changes()).isEmpty();
        assertThat(again.unchanged()).hasSize(9);
    }

    private Proposal onto(RuleBook book, String json) throws IOException {
        return new RuleFile(RuleFileTest.drafts(folder, json(json)), List.of())
                .onto(book, new Judge(Horizon.DEFAULT), NOW);
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private static List<Integer> versions(Proposal proposal) {
        return proposal.changes().stream()
                .map(change -> change.setting().version())
                .toList();
    }

    private static List<String> problems(Proposal proposal) {
        return proposal.problems().stream().map(RuleProblem::text).toList();
    }
}
