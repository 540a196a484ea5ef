package org.tamga.topology.backtest.spill;

/**
 * A value as its codec writes it, so that it can go from one file to another without being read.
 *
 * @param hash of its group, as the codec has it
 */
@SuppressWarnings("ArrayRecordComponent") // held for a moment, never compared
public record Packed(long hash, byte[] bytes) {}
