package org.tamga.alerting.pipeline;

/** Measures how far the way from accepted reports to stored alerts has been gone. */
@FunctionalInterface
public interface Pipeline {
    /** The state as of a measurement that began after this call; quick enough to be asked ten times a second. */
    PipelineState measure();
}
