package org.tamga.topology.rules;

import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.tamga.detection.history.Horizon;
import org.tamga.events.UnreachableException;
import org.tamga.events.command.ConnectionOptions;
import org.tamga.topology.runtime.MemoryOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the subcommands of {@code tamga rules} that need Kafka have in common. */
abstract class OnTopics implements Callable<Integer> {
    static final int OK = 0;
    static final int REFUSED = 1;
    static final int UNREACHABLE = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    /** Runs {@code work} on the topics; whatever goes wrong with Kafka is said and becomes an exit code. */
    final int onTopics(Work work) {
        try (RuleTopics topics = RuleTopics.at(connection.connection(), memory())) {
            return work.on(topics);
        } catch (UnreachableException unreachable) {
            complain(unreachable.words());
            return UNREACHABLE;
        } catch (KafkaException failed) {
            complain("Kafka does not do it: " + failed.getMessage());
            return UNREACHABLE;
        } catch (IllegalArgumentException misunderstood) {
            throw new ParameterException(spec.commandLine(), String.valueOf(misunderstood.getMessage()), misunderstood);
        }
    }

    /** As the running detection has it: no pattern can look back further. */
    final Horizon memory() {
        return memory.horizon();
    }

    final void say(String words) {
        spec.commandLine().getOut().println(words);
        spec.commandLine().getOut().flush();
    }

    final void complain(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
    }

    final void tellLeftOut(RuleLog log) {
        log.leftOut().forEach(left -> complain("left out, as detection does: " + left));
    }

    final ParameterException misunderstood(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    @FunctionalInterface
    interface Work {
        int on(RuleTopics topics);
    }
}
