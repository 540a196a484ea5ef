package org.tamga.alerting.words;

import java.util.List;
import java.util.Map;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Reason;

/** What an alert is about as people write it. Holds the key in clear: for the centre's own screen. */
public final class SubjectName {
    private SubjectName() {}

    /** Empty where the headline says all there is. */
    public static String of(Finding finding, Words words) {
        Map<String, String> figures =
                finding.reasons().stream().findFirst().map(Reason::figures).orElse(Map.of());
        return switch (finding.subject().kind()) {
            case "person" -> persons(finding);
            case "pair" ->
                String.join(
                        " + ",
                        finding.about().stream()
                                .map(key -> KeyName.of(key.kind(), key.normalForm()))
                                .toList());
            case "series", "substance" ->
                words.group(figures.getOrDefault("group", finding.subject().normalForm()));
            case "crossing" ->
                new FigureReading(finding, words)
                        .places(List.of(figures.getOrDefault(
                                "crossing", finding.subject().normalForm())));
            case "channel", "profile" -> "";
            default -> KeyName.of(finding.subject().kind(), finding.subject().normalForm());
        };
    }

    /** "IVANOV IVAN, 1980-01-01", and how many other spellings there are. */
    private static String persons(Finding finding) {
        String first = finding.about().isEmpty()
                ? finding.subject().normalForm()
                : finding.about().get(0).normalForm();
        String name = KeyName.of("person", first);
        return finding.about().size() > 1 ? name + " (+" + (finding.about().size() - 1) + ")" : name;
    }
}
