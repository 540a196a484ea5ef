package org.tamga.topology.posts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tamga.events.CheckpointEntry;
import org.tamga.topology.rules.Columns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tamga posts keys}. */
@Command(
        name = "keys",
        description = "Lists the keys of a post, or of all posts, present and past.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:listed",
            " 1:the register has no such post",
            " 2:the command was not understood",
            " 3:Kafka or the registry could not be reached"
        })
final class KeysCommand extends OnRegister {
    @Parameters(arity = "0..1", paramLabel = "POST", description = "The post, by the id of its checkpoint.")
    private @Nullable String post;

    @Override
    public Integer call() {
        return onRegister(topic -> {
            Map<String, CheckpointEntry> register = new TreeMap<>(topic.read());
            return told(post == null ? List.copyOf(register.values()) : List.of(KeyChange.post(register, post)));
        });
    }

    private int told(List<CheckpointEntry> posts) {
        Columns columns = new Columns("post", "key", "admitted", "stands", "since");
        posts.forEach(entry -> entry.getKeys()
                .forEach(key -> columns.row(
                        entry.getId(),
                        key.getId(),
                        key.getFrom().toString(),
                        key.getState().name().toLowerCase(Locale.ROOT),
                        key.getStateFrom().toString())));
        if (columns.lines().size() == 1) {
            say(post == null ? "No post has a key." : post + " has no key.");
        } else {
            columns.lines().forEach(this::say);
        }
        return OK;
    }
}
