package org.tamga.topology.backtest;

import java.util.Map;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Connection;
import org.tamga.events.seal.KeyRing;
import org.tamga.events.serde.Registry;
import org.tamga.topology.Input;
import org.tamga.topology.intake.SealJudge;
import org.tamga.topology.runtime.RegisterReading;
import org.tamga.vocabulary.CheckpointRegister;

/** The events of a running Tamga's topics, with the register and the posts' keys by which it judges them now. */
record JudgedTopics(EventTopics events, CheckpointRegister register) {

    /** @throws IllegalStateException if no register was published there */
    static JudgedTopics of(Connection connection, Registry registry, Input input) {
        Map<String, CheckpointEntry> entries = RegisterReading.entries(connection, registry);
        CheckpointRegister register = RegisterReading.register(entries);
        KeyRing keys = KeyRing.of(entries.values());
        return new JudgedTopics(
                new EventTopics(connection, registry, new SealJudge(() -> keys, input, register)), register);
    }
}
