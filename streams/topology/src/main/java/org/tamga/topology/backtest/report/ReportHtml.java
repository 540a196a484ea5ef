package org.tamga.topology.backtest.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tamga.topology.backtest.report.Compared.Where;

/** The comparison as one page that needs nothing beside itself: no script, no font, no address. */
public final class ReportHtml {
    private static final int LISTED = 500;
    private static final String HEAD = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            + "<title>Back-test</title>\n<style>\n";

    private final Source source;
    private final Comparison comparison;
    private final Markup html = new Markup();

    private ReportHtml(Source source, Comparison comparison) {
        this.source = source;
        this.comparison = comparison;
    }

    public static String of(Source source, Comparison comparison) {
        return new ReportHtml(source, comparison).page();
    }

    private String page() {
        html.raw(HEAD).raw(style()).raw("</style></head>\n<body><main>\n<h1>Back-test</h1>\n");
        html.raw("<p>").text(summary()).raw("</p>\n");
        tiles();
        differences();
        patterns();
        charts();
        if (comparison.isOfTwo()) {
            listed(Where.ONLY_PRESENT, "Only under the present rules");
            listed(Where.ONLY_OTHER, "Only under the other rules");
            listed(Where.BOTH_CHANGED, "Under both, with other evidence or severity");
        }
        rejected();
        return html.raw("</main></body></html>\n").toString();
    }

    private String summary() {
        String over = "Over " + source.title() + ": " + Words.number(source.events()) + " events"
                + (source.events() == 0 ? "" : " up to " + source.clock());
        String rules = comparison
                .other()
                .map(other ->
                        ". Present rules: " + comparison.present().title() + ". Other rules: " + other.title() + ".")
                .orElse(". Rules: " + comparison.present().title() + ".");
        return over + rules;
    }

    private void tiles() {
        Tally total = comparison.total();
        html.raw("<dl class=\"tiles\">\n");
        tile(comparison.isOfTwo() ? "open under the present rules" : "open", total.present(), "present");
        if (comparison.isOfTwo()) {
            tile("open under the other rules", total.other(), "other");
            tile("under both", total.both(), "both");
            tile("only present", total.onlyPresent(), "present");
            tile("only other", total.onlyOther(), "other");
        }
        html.raw("</dl>\n");
    }

    private void tile(String what, long number, String colour) {
        html.raw("<div class=\"" + colour + "\">")
                .element("dt", what)
                .element("dd", Words.number(number))
                .raw("</div>\n");
    }

    private void differences() {
        List<List<String>> rows = comparison.differences().stream()
                .map(one -> List.of(
                        one.pattern().isEmpty() ? "all" : one.pattern(), one.setting(), one.present(), one.other()))
                .toList();
        if (comparison.isOfTwo()) {
            html.element("h2", "What differs");
            if (rows.isEmpty()) {
                html.element("p", "Nothing: the two rule sets are the same.");
            } else {
                html.table("", List.of("pattern", "setting", "present", "other"), rows);
            }
        }
    }

    private void patterns() {
        List<String> headings = new ArrayList<>(List.of("pattern"));
        headings.addAll(
                comparison.isOfTwo()
                        ? List.of("present", "other", "both", "changed", "only present", "only other")
                        : List.of("open"));
        if (comparison.isJudged()) {
            headings.addAll(List.of("confirmed", "false", "precision"));
            headings.addAll(comparison.isOfTwo() ? List.of("other: confirmed", "false", "precision") : List.of());
        }
        List<List<String>> rows = new ArrayList<>();
        comparison.byPattern().forEach((pattern, tally) -> rows.add(row(pattern, tally)));
        rows.add(row("all", comparison.total()));
        html.element("h2", "By pattern").table("total", headings, rows);
        if (comparison.unknownOutcomes() > 0) {
            html.element("p", ReportText.unknown(comparison));
        }
    }

    private List<String> row(String name, Tally tally) {
        List<String> cells = new ArrayList<>(List.of(name, Words.number(tally.present())));
        if (comparison.isOfTwo()) {
            List.of(tally.other(), tally.both(), tally.changed(), tally.onlyPresent(), tally.onlyOther())
                    .forEach(number -> cells.add(Words.number(number)));
        }
        if (comparison.isJudged()) {
            cells.addAll(judged(tally.byPresent()));
            cells.addAll(comparison.isOfTwo() ? judged(tally.byOther()) : List.of());
        }
        return cells;
    }

    private static List<String> judged(Tally.Judged judged) {
        return List.of(
                Words.number(judged.confirmed()),
                Words.number(judged.falseAlerts()),
                ReportText.percent(judged.precision()));
    }

    private void charts() {
        Map.Entry<LocalDate, LocalDate> days = Chart.days(comparison);
        Chart chart = new Chart(days.getKey(), days.getValue(), comparison.isOfTwo());
        html.element("h2", "By " + chart.unit());
        html.raw("<p class=\"legend\">");
        if (comparison.isOfTwo()) {
            html.raw("<i class=\"present\"></i>only under the present rules, above the line"
                    + "<i class=\"other\"></i>only under the other ones, below<i class=\"both\"></i>under both. ");
        }
        html.text("The day of an alert is that of its last evidence, at UTC+5.").raw("</p>\n<div class=\"charts\">\n");
        comparison.byPattern().keySet().forEach(pattern -> chart.draw(pattern, comparison.byDay(pattern), html));
        html.raw("</div>\n");
    }

    private void listed(Where where, String title) {
        List<Compared> alerts =
                comparison.alerts().stream().filter(one -> one.where() == where).toList();
        html.element("h2", title + ": " + Words.number(alerts.size()));
        if (!alerts.isEmpty()) {
            html.table(
                    "long",
                    List.of("day", "pattern", "severity", "about", "evidence", "outcome", "alert"),
                    alerts.stream().limit(LISTED).map(ReportHtml::row).toList());
        }
        if (alerts.size() > LISTED) {
            html.element("p", "The first " + LISTED + " are shown; the JSON report has all.");
        }
    }

    private static List<String> row(Compared compared) {
        return List.of(
                compared.day().toString(),
                compared.pattern(),
                compared.alert().severity().name(),
                compared.alert().subject(),
                Words.number(compared.alert().evidence().size()),
                compared.outcome().map(Outcome::id).orElse(""),
                compared.alert().alertId().toString());
    }

    private void rejected() {
        html.element("h2", "What took no part");
        html.element("p", ReportText.left(source));
        if (!source.rejected().isEmpty()) {
            html.table(
                    "",
                    List.of("reason", "records"),
                    source.rejected().entrySet().stream()
                            .map(reason -> List.of(reason.getKey(), Words.number(reason.getValue())))
                            .toList());
        }
    }

    private static String style() {
        try (InputStream file = ReportHtml.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(file, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar is damaged", broken);
        }
    }
}
