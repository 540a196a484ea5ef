package org.tamga.benchmarks.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tamga.alerting.alert.Finding;

/**
 * What is done with the console, as many times as is asked; each is written down by the clerk. Nearly all of it is done as a duty
 * officer who knows of no operation, as most do not: what is kept to one is then sorted out of everything.
 */
final class Shift {
    /** What the console's queue asks for. */
    private static final String QUEUE =
            "/api/alerts?open=true&held=false&handling=NEW,ACKNOWLEDGED,IN_PROGRESS&limit=500&lang=en";

    private static final int SCREENS = 20;

    private final Clerk supervisor;
    private final Clerk clerk;
    private final Clerk liaison;
    private final Past past;
    private final int times;
    private final Random chance = new Random(2026);

    Shift(Clerk supervisor, Past past, int times) throws IOException, InterruptedException {
        this.supervisor = supervisor;
        this.clerk = supervisor.as("duty-officer", null);
        this.liaison = supervisor.as("liaison", LaunchedCentre.RECIPIENT);
        this.past = past;
        this.times = times;
    }

    /** Looks at everything. */
    void look() throws IOException, InterruptedException {
        for (int screen = 0; screen < SCREENS; screen++) {
            clerk.connect("live stream, until it is connected");
        }
        for (int each = 0; each < times; each++) {
            clerk.get("queue, as the console loads it", QUEUE);
            supervisor.get("queue, of somebody who may know of operations", QUEUE);
            liaison.get("queue, of a liaison", "/api/alerts?open=true&limit=500&lang=en");
            liaison.get("counts and status, of a liaison", "/api/status");
            clerk.get("counts and status (the strip)", "/api/status");
            clerk.get("notices and alarm load (the strip)", "/api/duty?lang=en");
            clerk.get("posts", "/api/posts");
            supervisor.text("metrics, one scrape", "/metrics");
            detail();
            search();
            channels();
            clerk.get("statistics of 30 days", "/api/statistics?days=30");
            clerk.get("draft of a hand-over", "/api/handovers/draft?lang=en");
            supervisor.get("audit, the latest", "/api/audit");
            archive();
        }
        for (int each = 0; each < Math.max(1, times / 10); each++) {
            clerk.get("statistics of a year", "/api/statistics?days=366");
        }
    }

    private void detail() throws IOException, InterruptedException {
        int open = FilledStore.open(past.alerts());
        int number = past.alerts() - 1 - chance.nextInt(open);
        clerk.get("detail of an open alert", "/api/alerts/" + Past.alertId(number) + "?lang=en");
        clerk.get("detail of any alert", "/api/alerts/" + Past.alertId(anyNumber()) + "?lang=en");
    }

    private int anyNumber() {
        return chance.nextInt(past.alerts());
    }

    private void search() throws IOException, InterruptedException {
        for (String kind : List.of("vehicle", "document", "phone", "person")) {
            Finding finding = about(kind);
            ask("search by " + kind, Clerk.body().put("text", Past.written(finding)));
        }
        String born = about("person").subject().normalForm().split("\\|")[1];
        ask("search by date of birth", Clerk.body().put("text", born));
        ask(
                "search by the beginning of a plate",
                Clerk.body().put("text", Past.written(about("vehicle")).substring(0, 5)));
        ask(
                "search by place",
                Clerk.body()
                        .put("text", past.finding(anyNumber()).evidence().get(0).place()));
        ask(
                "search by an alert's number",
                Clerk.body().put("text", Past.alertId(anyNumber()).substring(0, 8)));
        ask(
                "search by a report's number",
                Clerk.body()
                        .put("text", past.finding(anyNumber()).evidence().get(0).eventId()));
        String day = past.foundAt(anyNumber())
                .truncatedTo(ChronoUnit.DAYS)
                .toString()
                .substring(0, 10);
        ask(
                "search by country and day",
                Clerk.body().put("country", "TJ").put("from", day).put("until", day));
        ask("search by pattern and state", Clerk.body().put("pattern", "surge").put("state", "open"));
    }

    private Finding about(String kind) {
        while (true) {
            Finding finding = past.finding(anyNumber());
            if (finding.subject().kind().equals(kind)) {
                return finding;
            }
        }
    }

    private JsonNode ask(String what, ObjectNode body) throws IOException, InterruptedException {
        return clerk.post(what, "/api/search?lang=en", body);
    }

    private void channels() throws IOException, InterruptedException {
        JsonNode found = ask("channels, the list", Clerk.body().put("pattern", "channel"));
        JsonNode channels = found.path("alerts");
        String id =
                channels.get(chance.nextInt(channels.size())).path("alertId").asText();
        clerk.get("channel, its page", "/api/alerts/" + id + "?lang=en");
    }

    private void archive() throws IOException, InterruptedException {
        JsonNode page = clerk.get("all alerts, a page of 500", "/api/alerts?limit=500&lang=en");
        clerk.get(
                "all alerts, the page after it",
                "/api/alerts?limit=500&lang=en&cursor="
                        + page.path("nextCursor").asText());
    }

    /** Works alerts off: each action on as many as there are, at most {@code times}. */
    void work() throws IOException, InterruptedException {
        String officer = officer();
        List<String> fresh = queue("NEW");
        for (String id : fresh) {
            act("acknowledge", id, Clerk.body());
        }
        for (String id : queue("ACKNOWLEDGED")) {
            act("begin", id, Clerk.body());
        }
        List<String> mine = queue("IN_PROGRESS");
        String until = Instant.now()
                .plus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        for (String id : mine) {
            act("assign", id, Clerk.body().put("to", officer));
            act("shelve", id, Clerk.body().put("until", until).put("note", "the laboratory has it"));
            act("unshelve", id, Clerk.body());
            ObjectNode release = Clerk.body();
            release.withArray("to").add(LaunchedCentre.RECIPIENT);
            act("release", id, release);
            act("close", id, Clerk.body().put("outcome", "CONFIRMED").put("note", "caught at the next post"));
        }
    }

    private List<String> queue(String handling) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        JsonNode page = clerk.get("queue, one state alone", "/api/alerts?open=true&limit=500&handling=" + handling);
        page.path("alerts").forEach(alert -> ids.add(alert.path("alertId").asText()));
        return ids.subList(0, Math.min(times, ids.size()));
    }

    private void act(String action, String id, ObjectNode body) throws IOException, InterruptedException {
        clerk.post(action, "/api/alerts/" + id + "/" + action + "?lang=en", body.put("revision", 1));
    }

    /** Somebody to whom alerts can be given. */
    private String officer() throws IOException, InterruptedException {
        String name = "duty-" + Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);
        ObjectNode person = Clerk.body().put("name", name).put("displayName", "E. Duty");
        person.withArray("roles").add("duty-officer");
        supervisor.post("making an account", "/api/people", person);
        return "E. Duty";
    }
}
