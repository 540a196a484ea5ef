package org.tamga.producers.post.http;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.producers.post.feeds.FeedStatus;
import org.tamga.vocabulary.Checkpoint;

/** How the post stands; what the strip at the top of the page shows. */
public record StatusView(
        PostView post,
        String version,
        Signing signing,
        LinkView link,
        Storage storage,
        Reports reports,
        List<StandingFeed> feeds,
        List<String> languages,
        String now) {
    /** Those of the feeds that need somebody. */
    public static List<StandingFeed> standing(List<FeedStatus> feeds) {
        return feeds.stream()
                .filter(feed -> feed.state() == FeedStatus.State.PAUSED
                        || !feed.problems().isEmpty()
                        || !feed.held().isEmpty())
                .map(feed -> new StandingFeed(
                        feed.name(),
                        feed.held().stream().map(FeedStatus.Held::file).toList()))
                .toList();
    }

    /**
     * Which post it is.
     *
     * @param names by language, where the register has another than {@code name}
     */
    public record PostView(String id, String name, String country, Map<String, String> names) {
        /** Russian letters alone: Kazakh names have others, and addresses have commas and quotation marks. */
        private static final Pattern RUSSIAN = Pattern.compile("[А-Яа-яЁё. -]+");

        public PostView {
            names = Map.copyOf(names);
        }

        /** As the register has it: the first of its aliases that is a name in Russian. */
        public static PostView of(Checkpoint checkpoint) {
            return new PostView(
                    checkpoint.id(),
                    checkpoint.name(),
                    checkpoint.country(),
                    checkpoint.aliases().stream()
                            .filter(alias -> RUSSIAN.matcher(alias).matches())
                            .findFirst()
                            .map(alias -> Map.of("ru", alias))
                            .orElse(Map.of()));
        }
    }

    /** @param mode always signed: there is no other */
    public record Signing(String mode, String keyId, String publicKey) {}

    /** As {@link org.tamga.producers.post.link.LinkStatus} has it. */
    public record LinkView(
            String state,
            String since,
            @Nullable String lastContact,
            @Nullable String code,
            @Nullable String cause,
            @Nullable Long clockOffsetMillis) {}

    /** A feed that does not take everything in; /api/feeds says why. @param files that are held */
    public record StandingFeed(String name, List<String> files) {}

    /** @param state ok, low (drafts are refused) or full (nothing can be saved) */
    public record Storage(String state, long freeBytes) {}

    /** How many there are in each state. */
    public record Reports(
            long saved,
            long sent,
            long accepted,
            long refused,
            @Nullable String oldestWaiting) {}
}
