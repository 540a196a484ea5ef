package org.tamga.topology.posts;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.tamga.events.Connection;
import org.tamga.events.Reachability;
import org.tamga.events.Topics;
import org.tamga.events.UnreachableException;
import org.tamga.events.command.ConnectionOptions;
import org.tamga.events.serde.Registry;
import org.tamga.topology.runtime.RegisterTopic;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands that need the register have in common. */
abstract class OnRegister implements Callable<Integer> {
    static final int OK = 0;
    static final int REFUSED = 1;
    static final int UNREACHABLE = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    /** Runs {@code work} on the register; whatever goes wrong is said and becomes an exit code. */
    final int onRegister(Work work) {
        try {
            Connection to = connection.connection();
            Reachability.check(to, PATIENCE, Topics.CHECKPOINTS);
            try (Registry registry = Registry.at(to)) {
                return work.on(new RegisterTopic(to, registry));
            }
        } catch (RefusedChange refused) {
            complain(String.valueOf(refused.getMessage()));
            return REFUSED;
        } catch (UnreachableException unreachable) {
            complain(unreachable.words());
            return UNREACHABLE;
        } catch (KafkaException failed) {
            complain("Kafka does not do it, or it is not known whether it did; `tamga posts keys` tells: "
                    + failed.getMessage());
            return UNREACHABLE;
        } catch (IllegalArgumentException misunderstood) {
            throw misunderstood(String.valueOf(misunderstood.getMessage()));
        }
    }

    /** Makes the change and says {@code done}; says so if somebody else came in between. */
    final int change(KeyChange change, String done) {
        return onRegister(register -> {
            if (register.change(change).isEmpty()) {
                complain("Nothing was changed: somebody else changed the register at the same moment. Try again.");
                return REFUSED;
            }
            say(done);
            return OK;
        });
    }

    final void say(String words) {
        spec.commandLine().getOut().println(words);
        spec.commandLine().getOut().flush();
    }

    final void complain(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
    }

    final ParameterException misunderstood(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    @FunctionalInterface
    interface Work {
        int on(RegisterTopic register);
    }
}
