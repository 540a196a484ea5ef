package org.tamga.producers.post.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tamga.events.validation.Problem;
import org.tamga.producers.post.feeds.FeedStatus;
import org.tamga.producers.post.feeds.Tally;
import org.tamga.producers.post.http.Views.ProblemView;

/** How the feeds of the watch folder stand. */
final class FeedRoutes {
    private final Supplier<List<FeedStatus>> feeds;

    FeedRoutes(Supplier<List<FeedStatus>> feeds) {
        this.feeds = feeds;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/feeds", this::list);
    }

    private void list(Context request) {
        Answers answers = Answers.to(request);
        request.json(Map.of(
                "feeds", feeds.get().stream().map(feed -> view(feed, answers)).toList()));
    }

    private static FeedView view(FeedStatus feed, Answers answers) {
        FeedStatus.Last last = feed.last();
        return new FeedView(
                feed.name(),
                feed.state().name().toLowerCase(Locale.ROOT),
                feed.cause(),
                views(feed.problems(), answers),
                feed.held().stream()
                        .map(held -> new HeldView(held.file(), views(held.problems(), answers)))
                        .toList(),
                feed.reading(),
                feed.line(),
                feed.waiting(),
                feed.files(),
                feed.rows(),
                last == null ? null : new LastView(last.file(), last.at().toString(), last.rows()));
    }

    /** The remedy names columns and lines, so it stays in the words it was written in. */
    private static List<ProblemView> views(List<Problem> problems, Answers answers) {
        return problems.stream()
                .map(problem -> {
                    ProblemView view = answers.problem(problem);
                    return new ProblemView(
                            problem.field(),
                            problem.value(),
                            view.code(),
                            view.message(),
                            Answers.sentence(problem.remedy()));
                })
                .toList();
    }

    private record FeedView(
            String name,
            String state,
            @Nullable String cause,
            List<ProblemView> problems,
            List<HeldView> held,
            @Nullable String reading,
            long line,
            int waiting,
            long files,
            Tally rows,
            @Nullable LastView last) {}

    private record HeldView(String file, List<ProblemView> problems) {}

    private record LastView(String file, String at, Tally rows) {}
}
