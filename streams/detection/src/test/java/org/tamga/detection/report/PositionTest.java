package org.tamga.detection.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PositionTest {
    private static final double RADIUS = 6371.0088;

    @Test
    void aQuarterOfTheEquatorAndTheWayToThePoleAreQuartersOfTheCircumference() {
        double quarter = RADIUS * Math.PI / 2;

        assertThat(new Position(0, 20).kilometresTo(new Position(0, 110))).isCloseTo(quarter, within(1e-6));
        assertThat(new Position(0, 20).kilometresTo(new Position(90, 77))).isCloseTo(quarter, within(1e-6));
    }

    @Test
    void theShorterWayCountsAcrossTheDateLine() {
        assertThat(new Position(0, 179.5).kilometresTo(new Position(0, -179.5)))
                .isCloseTo(RADIUS * Math.PI / 180, within(1e-6));
    }

    @Test
    void aDegreeOfLongitudeShrinksTowardsThePole() {
        double chord = Math.cos(Math.toRadians(60)) * Math.sin(Math.toRadians(0.5));

        assertThat(new Position(60, 70).kilometresTo(new Position(60, 71)))
                .isCloseTo(2 * RADIUS * Math.asin(chord), within(1e-9));
    }

    @Test
    void aPlaceIsNoWayFromItselfAndHalfTheEarthFromItsAntipode() {
        Position here = new Position(43.04, 74.71);

        assertThat(here.kilometresTo(here)).isZero();
        assertThat(here.kilometresTo(new Position(-43.04, -105.29))).isCloseTo(RADIUS * Math.PI, within(1e-3));
    }
}
