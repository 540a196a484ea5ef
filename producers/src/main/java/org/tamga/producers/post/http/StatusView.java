package org.tamga.producers.post.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the post stands; what the strip at the top of the page shows. */
public record StatusView(
        PostView post,
        String version,
        Signing signing,
        LinkView link,
        Storage storage,
        Reports reports,
        List<String> languages,
        String now) {
    /** Which post it is. */
    public record PostView(String id, String name, String country) {}

    /** @param mode always signed: there is no other */
    public record Signing(String mode, String keyId, String publicKey) {}

    /** As {@link org.tamga.producers.post.link.LinkStatus} has it. */
    public record LinkView(
            String state,
            String since,
            @Nullable String lastContact,
            @Nullable String cause,
            @Nullable Long clockOffsetMillis) {}

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
