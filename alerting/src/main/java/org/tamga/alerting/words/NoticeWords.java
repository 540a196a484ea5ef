package org.tamga.alerting.words;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.routing.Notice;

/** A notice in a line. */
public final class NoticeWords {
    private NoticeWords() {}

    /** @param first the most urgent of its alerts */
    public static String of(Notice notice, Optional<Finding> first, Words words) {
        String headline = first.map(finding -> Headline.of(finding, words)).orElse(notice.group());
        return switch (notice.kind()) {
            case ALERT -> headline;
            case ESCALATION ->
                notice.alerts().all() == 1
                        ? words.say("notice.escalation", Map.of("level", notice.level(), "headline", headline))
                        : words.say(
                                "notice.escalations",
                                Map.of(
                                        "level", notice.level(),
                                        "alerts", notice.alerts().all(),
                                        "high", notice.alerts().high()));
            case LATE_REPORTS ->
                words.say(
                        "notice.late-reports",
                        Map.of(
                                "post", notice.group(),
                                "reports", notice.late().reports(),
                                "age", age(notice.late().most(), words),
                                "high", notice.alerts().high()));
            case TOGETHER ->
                words.say(
                        "notice.together",
                        Map.of(
                                "group", group(notice, words),
                                "alerts", notice.alerts().all(),
                                "high", notice.alerts().high()));
        };
    }

    private static String group(Notice notice, Words words) {
        return words.word("pattern." + notice.group(), words.word("notice.group." + notice.group(), notice.group()));
    }

    private static String age(Duration age, Words words) {
        return age.toMinutes() < 120
                ? words.say("notice.minutes", Map.of("minutes", age.toMinutes()))
                : words.say("notice.hours", Map.of("hours", age.toHours()));
    }
}
