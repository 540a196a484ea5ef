package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** One centre at a time works on a database. */
interface CentreLockContract {
    Database database() throws Exception;

    @Test
    default void secondCentreIsRefusedUntilTheFirstHasStopped() throws Exception {
        CentreLock first = CentreLock.take(database());
        assertThatThrownBy(() -> CentreLock.take(database()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "Another centre works on the database " + database().shown());
        first.close();

        CentreLock.take(database()).close();
    }
}
