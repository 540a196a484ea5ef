package org.tamga.alerting.board;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.posts.Account;
import org.tamga.alerting.posts.Concern;
import org.tamga.alerting.posts.KeyState;
import org.tamga.alerting.posts.LifeSign;
import org.tamga.alerting.posts.PostState;

/**
 * How a post stands.
 *
 * @param name of its checkpoint; the post's id if the register does not have it
 * @param expected whether it may report, so that its silence means something
 * @param since since when it is up; if it is late or silent, when it was last heard; null if it never was
 * @param sign the last sign of life; null if there was none
 * @param lastReport when the latest of its reports came; null if none has
 * @param account what it says it sent, held against what came
 */
public record Standing(
        String post,
        String name,
        PostState state,
        boolean expected,
        @Nullable Instant since,
        @Nullable LifeSign sign,
        @Nullable Instant lastReport,
        Account account,
        KeyState key,
        Set<Concern> concerns) {}
