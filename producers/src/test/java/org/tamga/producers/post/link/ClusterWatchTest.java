package org.tamga.producers.post.link;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.ClusterResource;
import org.junit.jupiter.api.Test;

final class ClusterWatchTest {
    private final ClusterWatch cluster = new ClusterWatch();

    @Test
    void brokersThatComeBackAreTheSameCentre() {
        for (String id : new String[] {"first", null, "first"}) {
            cluster.onUpdate(new ClusterResource(id));
        }

        assertThatCode(cluster::check).doesNotThrowAnyException();
    }

    @Test
    void brokersOfAnotherClusterAreNotForgottenAgain() {
        for (String id : new String[] {"first", "second", "second"}) {
            cluster.onUpdate(new ClusterResource(id));
        }

        assertThatThrownBy(cluster::check).isInstanceOf(LinkException.class).hasMessageContaining("set up anew");
    }
}
