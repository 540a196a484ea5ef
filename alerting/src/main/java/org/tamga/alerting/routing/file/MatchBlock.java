package org.tamga.alerting.routing.file;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.tamga.alerting.routing.Match;
import org.tamga.alerting.routing.Receiver;
import org.tamga.alerting.routing.TimeWindow;
import org.tamga.alerting.words.Words;
import org.tamga.vocabulary.Countries;

/** Reads what a route asks of an alert. */
final class MatchBlock {
    private static final List<String> FIELDS =
            Arrays.stream(Match.Field.values()).map(Match.Field::code).toList();
    private static final List<String> WINDOW = List.of("from", "to", "zone", "days");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MOST_GUARDS = 6;

    private final String file;

    MatchBlock(String file) {
        this.file = file;
    }

    Match read(Block route) {
        if (!route.has("match")) {
            return Match.ANY;
        }
        Block block = new Block(file, route.node("match", ""), "match", FIELDS);
        List<Receiver> guards = block.all("on-shift", MatchBlock::guard);
        if (guards.size() > MOST_GUARDS) {
            throw block.error("on-shift", null, "names more than " + MOST_GUARDS + "; use roles");
        }
        return new Match(
                block.set("pattern", MatchBlock::pattern),
                block.set("severity", RoutingFile::severity),
                block.set("country", MatchBlock::country),
                block.set("crossing", text -> text),
                block.set("kind", MatchBlock::code),
                block.flag("late"),
                block.items("time").stream().map(this::window).toList(),
                guards);
    }

    private TimeWindow window(Node node) {
        Block block = new Block(file, node, "time", WINDOW);
        block.node("zone", "name the zone, for example Asia/Tashkent");
        Set<DayOfWeek> days = block.set("days", MatchBlock::day);
        return new TimeWindow(
                days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
                time(block, "from"),
                time(block, "to"),
                block.all("zone", MatchBlock::zone).get(0));
    }

    private static LocalTime time(Block block, String field) {
        List<LocalTime> times = block.all(field, MatchBlock::time);
        return times.isEmpty() ? LocalTime.MIDNIGHT : times.get(0);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text).withSecond(0);
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("it has to be a time of the day such as 22:00", notATime);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("it has to be a zone such as Asia/Tashkent or UTC", unknown);
        }
    }

    private static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(text.toUpperCase(Locale.ROOT)) && text.length() >= 3)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it has to be a day such as MON or SUNDAY"));
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("it has to be a code such as linked-vehicle");
        }
        return text;
    }

    private static String pattern(String text) {
        if (!Words.english().has("pattern." + text)) {
            throw new IllegalArgumentException("it has to be the code of a pattern, such as linked-vehicle");
        }
        return text;
    }

    private static String country(String text) {
        if (!Countries.isKnown(text) || !text.equals(Countries.normalise(text))) {
            throw new IllegalArgumentException("it has to be the two letters of a country, such as KZ");
        }
        return text;
    }

    private static Receiver guard(String text) {
        Receiver receiver = Receiver.of(text);
        if (receiver.kind() != Receiver.Kind.ROLE && receiver.kind() != Receiver.Kind.PERSON) {
            throw new IllegalArgumentException("it has to be role:NAME or person:NAME");
        }
        return receiver;
    }
}
