package org.tamga.alerting.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.routing.file.RoutingFile;
import org.tamga.alerting.routing.file.RoutingFileException;

/** The routing file is read, or refused with line, field, value and remedy. */
class RoutingFileTest {
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
    private static final OnShift DUTY = new OnShift(Set.of("duty-officer"), Set.of("Aliyev"));

    @Test
    void builtInRoutesTakeEveryAlert() {
        Routing routing = RoutingFile.builtIn(NOW);

        assertThat(routing.rules()).isEqualTo(DutyRules.DEFAULT);
        assertThat(routing.lateAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(paths(routing, alert("surge", Severity.LOW, "KZ", NOW))).isEqualTo("all others");
        assertThat(paths(routing, alert("surge", Severity.HIGH, "KZ", NOW))).isEqualTo("high");
    }

    @Test
    void firstMatchWinsUnlessARouteGoesOn() {
        Routing routing = read("""
                routes:
                  - {name: copy, match: {severity: HIGH}, continue: true, to: screens}
                  - name: kazakh
                    match: {country: [KZ, KG]}
                    to: role:duty-officer
                    routes:
                      - {name: night, match: {time: {from: 22:00, to: 06:00, zone: Asia/Tashkent}}, to: person:Aliyev}
                  - {name: rest, to: screens}
                """);

        assertThat(paths(routing, alert("surge", Severity.HIGH, "KZ", NOW))).isEqualTo("copy, kazakh");
        assertThat(paths(routing, alert("surge", Severity.LOW, "KG", NOW))).isEqualTo("kazakh");
        // 17:00 UTC is 22:00 in Tashkent
        assertThat(paths(routing, alert("surge", Severity.LOW, "KG", Instant.parse("2026-03-20T17:00:00Z"))))
                .isEqualTo("kazakh / night");
        assertThat(paths(routing, alert("surge", Severity.LOW, "KG", Instant.parse("2026-03-20T16:59:00Z"))))
                .isEqualTo("kazakh");
        assertThat(paths(routing, alert("surge", Severity.LOW, "UZ", NOW))).isEqualTo("rest");
    }

    @Test
    void moreGuardsThanCanBeCheckedAreRefused() {
        StringBuilder routes = new StringBuilder("routes:\n");
        for (int person = 0; person < 31; person++) {
            routes.append("  - {name: r" + person + ", match: {on-shift: person:p" + person + "}, to: screens}\n");
        }
        String text = routes.append("  - {name: rest, to: screens}\n").toString();

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(RoutingFileException.class)
                .hasMessageContaining("on-shift names 31 people and roles in all")
                .hasMessageContaining("name roles instead");
    }

    @Test
    void whoIsOnShiftDecides() {
        Routing routing = read("""
                routes:
                  - {name: chief, match: {on-shift: role:supervisor}, to: role:supervisor}
                  - {name: rest, to: screens}
                """);

        assertThat(paths(routing, alert("surge", Severity.LOW, "UZ", NOW))).isEqualTo("rest");
        assertThat(routing.tree()
                        .way(alert("surge", Severity.LOW, "UZ", NOW), new OnShift(Set.of("supervisor"), Set.of()))
                        .taken()
                        .get(0)
                        .path())
                .isEqualTo("chief");
    }

    @Test
    void whatDoesNotFitSaysInWhat() {
        Routing routing = RoutingFile.builtIn(NOW);

        RoutingTree.Way way = routing.tree().way(alert("surge", Severity.LOW, "KZ", NOW), DUTY);

        assertThat(way.tried())
                .extracting(tried -> tried.route().name()
                        + tried.miss().map(miss -> ": " + miss).orElse(""))
                .containsExactly(
                        "late reports: late is false, not true", "high: severity is LOW, not HIGH", "all others");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a severity is forgotten
                "{severity: HIGH}, to: screens} ! {name: b, match: {severity: MEDIUM}, to: screens | severity LOW",
                // a country beside those named
                "{country: [KZ, KG]}, to: screens | country any-other",
                // ten minutes of a night
                "{time: {from: 06:00, to: 22:00, zone: Asia/Tashkent}}, to: screens} !"
                        + " {name: b, match: {time: {from: 22:10, to: 06:00, zone: Asia/Tashkent}}, to: screens | at 2026-03-20T17:0",
                // Sundays only
                "{time: {days: [MON,TUE,WED,THU,FRI,SAT], zone: UTC}}, to: screens | at 2026-03-22T",
                // where clocks change, an hour of summer
                "{time: {from: 02:00, to: 01:00, zone: Europe/Berlin}}, to: screens} !"
                        + " {name: b, match: {time: {from: 00:00, to: 01:00, zone: UTC}}, to: screens | at 2026-03-29T23:00",
                // nobody is on shift
                "{on-shift: [role:supervisor, role:duty-officer]}, to: screens | on shift nobody",
                "{late: true}, to: screens | kind any-other, at",
                "{kind: vehicle}, to: screens | kind any-other",
                "{crossing: X}, to: screens | crossing any-other",
                "{pattern: surge}, to: screens | pattern any-other",
            })
    void fileWithAHoleIsRefusedWithAnExample(String routes, String example) {
        String text = "routes:\n  - {name: a, match: " + routes.replace("! ", "\n  - ") + "}\n";

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(RoutingFileException.class)
                .hasMessageContaining("an alert would go nowhere")
                .hasMessageContaining(example);
    }

    @Test
    void routesThatTogetherTakeEverythingHaveNoHole() {
        assertThat(read("""
                        routes:
                          - {name: day, match: {time: {from: 06:00, to: 22:00, zone: Asia/Tashkent}}, to: screens}
                          - name: night
                            match: {time: {from: 22:00, to: 06:00, zone: Asia/Tashkent}}
                            routes:
                              - {name: urgent, match: {severity: [HIGH, MEDIUM]}, to: role:duty-officer}
                              - {name: late, match: {severity: LOW, late: true}, to: screens}
                              - {name: low, match: {severity: LOW, late: false}, to: screens}
                        """).tree().routes()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "routes: [{name: a, to: screens, colour: red}] | line 1: colour unknown here",
                "rotues: [] | line 1: rotues unknown here; known are escalation",
                "routes: [{to: screens}] | line 1: name is missing",
                "routes: [{name: a}] | line 1: to is missing in 'a'",
                "routes: [{name: a, to: everybody}] | to is 'everybody': it has to be screens, role:NAME",
                "routes: [{name: a, to: role:chief}] | the role has to be one of duty-officer, supervisor",
                "routes: [{name: a, to: contact:x}] | to is 'contact:x': it has to be screens, role:NAME",
                "routes: [{name: a, to: screens, match: {severity: URGENT}}] | severity is 'URGENT': it has to be one of LOW, MEDIUM, HIGH",
                "routes: [{name: a, to: screens, match: {country: kz}}] | country is 'kz': it has to be the two letters",
                "routes: [{name: a, to: screens, match: {country: ZZ}}] | country is 'ZZ': it has to be the two letters",
                "routes: [{name: a, to: screens, match: {pattern: linked-vehicel}}] | pattern is 'linked-vehicel': it has to be the code of a pattern",
                "routes: [{name: a, to: screens, wait: 5 weeks}] | wait is '5 weeks': a time such as 30s",
                "routes: [{name: a, to: screens, match: {time: {from: 25:00, zone: UTC}}}] | from is '25:00'",
                "routes: [{name: a, to: screens, match: {time: {from: 22:00}}}] | zone is missing; name the zone",
                "routes: [{name: a, to: screens, match: {time: {zone: Mars/Base}}}] | zone is 'Mars/Base'",
                "routes: [{name: a, name: b, to: screens}] | name is there twice",
                "routes: [{name: a, to: screens, group-by: colour}] | group-by is 'colour': it has to be one of post,",
                "escalation: {steps: [{after: 5m, to: screens}, {after: 2m, to: screens}]}! routes: [{name: a, to: screens}] | it has to be longer than in the step before",
                "shelving: {longest: 30d}! routes: [{name: a, to: screens}] | longest is '30d'",
                "release: {wider: 31d}! routes: [{name: a, to: screens}] | wider is '31d'",
                "release: {second-person: 10s}! routes: [{name: a, to: screens}] | it has to be 1 minute to 30 days",
                "routes: {name: a | this is no YAML",
                "'# nothing' | is empty",
                "x | the file is 'x': write fields",
                "routes: &r [{name: a, routes: *r}] | routes lie deeper than 8",
            })
    void whatIsWrongIsSaidWithLineAndRemedy(String text, String said) {
        assertThatThrownBy(() -> read(text.replace("! ", "\n")))
                .isInstanceOf(RoutingFileException.class)
                .hasMessageStartingWith("routes.yaml")
                .hasMessageContaining(said);
    }

    @Test
    void lineIsThatOfTheFault() {
        assertThatThrownBy(() -> read("""
                        # mine
                        routes:
                          - name: a
                            to: screens
                            match:
                              severity: [HIGH, URGENT]
                        """)).hasMessageContaining("line 6: severity is 'URGENT'");
    }

    private static Routing read(String text) {
        return RoutingFile.read("routes.yaml", text, NOW);
    }

    private static String paths(Routing routing, Routable alert) {
        return String.join(
                ", ",
                routing.tree().way(alert, DUTY).taken().stream()
                        .map(RoutingTree.Taken::path)
                        .toList());
    }

    private static Routable alert(String pattern, Severity severity, String country, Instant at) {
        return new Routable(pattern, severity, Set.of(country), Set.of("X"), "vehicle", false, at);
    }
}
