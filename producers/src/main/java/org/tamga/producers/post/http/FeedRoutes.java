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
                        .map(held -> new HeldView(
                                held.file(),
                                held.problems().stream()
                                        .map(problem -> view(problem, FeedStatus.Held.fault(problem), answers))
                                        .toList()))
                        .toList(),
                feed.reading(),
                feed.line(),
                feed.waiting(),
                feed.files(),
                feed.rows(),
                last == null ? null : new LastView(last.file(), last.at().toString(), last.rows()));
    }

    private static List<ProblemView> views(List<Problem> problems, Answers answers) {
        return problems.stream()
                .map(problem -> view(problem, problem.code().id(), answers))
                .toList();
    }

    /**
     * The remedy names columns and lines, so it stays in the words it was written in.
     *
     * @param words under what they stand; what has no value is spoken of by its place
     */
    private static ProblemView view(Problem problem, String words, Answers answers) {
        String value = problem.value().isEmpty() ? problem.field() : problem.value();
        return new ProblemView(
                problem.field(),
                problem.value(),
                problem.code().id(),
                answers.plain(words, value).message(),
                Answers.sentence(problem.remedy()));
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
