package org.tamga.topology.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class PostsCommandTest {
    private final StringWriter out = new StringWriter();

    @Test
    void whoAsksForNothingGetsTheList() {
        CommandLine posts = new CommandLine(new PostsCommand()).addSubcommand(new Listing());
        posts.setOut(new PrintWriter(out, true));

        assertThat(posts.execute()).as("the list's own exit code").isEqualTo(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutAListTheUsageIsShown() {
        CommandLine posts = new CommandLine(new PostsCommand());
        posts.setOut(new PrintWriter(out, true));

        assertThat(posts.execute()).isZero();
        assertThat(out.toString()).contains("tamga posts admit");
    }

    /** In place of the centre's. */
    @Command(name = "list")
    private static final class Listing implements Callable<Integer> {
        @Override
        public Integer call() {
            return 1;
        }
    }
}
