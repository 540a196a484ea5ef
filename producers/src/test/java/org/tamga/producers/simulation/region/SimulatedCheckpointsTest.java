package org.tamga.producers.simulation.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

class SimulatedCheckpointsTest {
    private static final int REAL = CheckpointRegister.bundled().all().size();

    @Test
    void asLongAsThereAreCheckpointsNoneIsMadeUp() {
        assertThat(SimulatedCheckpoints.posts(REAL)).noneMatch(SimulatedCheckpoints::isSimulated);
        assertThat(SimulatedCheckpoints.posts(20)).allMatch(Region::isReporting);
        assertThat(SimulatedCheckpoints.register(REAL).all()).hasSize(REAL);
    }

    @Test
    void doublesAreMarkedAndTheirIdsFitASeal() {
        List<Checkpoint> posts = SimulatedCheckpoints.posts(SimulatedCheckpoints.MOST);

        assertThat(posts).doesNotHaveDuplicates().hasSize(SimulatedCheckpoints.MOST);
        assertThat(posts.subList(REAL, posts.size())).allSatisfy(post -> {
            assertThat(post.id())
                    .matches(post.country() + "-SIM\\d+-[A-Z0-9-]+")
                    .hasSizeLessThanOrEqualTo(43);
            assertThat(post.name()).contains("(simulated ");
            assertThat(Region.isReporting(post)).isTrue();
        });
    }

    /** A register for more posts serves fewer. */
    @Test
    void fewerPostsAreAmongThoseOfMore() {
        assertThat(SimulatedCheckpoints.posts(400))
                .startsWith(SimulatedCheckpoints.posts(300).toArray(Checkpoint[]::new));
        assertThat(SimulatedCheckpoints.register(400).all())
                .containsAll(SimulatedCheckpoints.register(300).all());
    }

    /** Every name that a report may have leads back to the post itself, or the centre would refuse it. */
    @Test
    void theRegisterTellsDoublesFromTheirModels() {
        CheckpointRegister register = SimulatedCheckpoints.register(400);
        Region region = Region.of(register, 1);

        assertThat(register.sharedNames())
                .isEqualTo(CheckpointRegister.bundled().sharedNames());
        assertThat(SimulatedCheckpoints.posts(400))
                .filteredOn(SimulatedCheckpoints::isSimulated)
                .hasSize(400 - REAL)
                .allSatisfy(post -> assertThat(region.namesOf(post)).containsExactly(post.name()));
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThatThrownBy(() -> SimulatedCheckpoints.posts(0)).hasMessage("posts is 0, allowed is 1 to 2000");
        assertThatThrownBy(() -> SimulatedCheckpoints.posts(2_001)).hasMessageContaining("2001");
    }
}
