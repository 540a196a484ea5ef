package org.tamga.alerting.rest;

import java.util.Comparator;
import java.util.List;
import org.tamga.alerting.board.Standing;
import org.tamga.alerting.posts.PostState;

/** What wants looking at first. */
final class ByNeed {
    private static final List<PostState> URGENT_FIRST =
            List.of(PostState.SILENT, PostState.LATE, PostState.NEVER, PostState.UP);

    /** Those that may report before those that may not; by state; those with a concern first; by id. */
    static final Comparator<Standing> FIRST = Comparator.comparing((Standing post) -> !post.expected())
            .thenComparing(post -> URGENT_FIRST.indexOf(post.state()))
            .thenComparing(post -> post.concerns().isEmpty())
            .thenComparing(Standing::post);

    private ByNeed() {}
}
