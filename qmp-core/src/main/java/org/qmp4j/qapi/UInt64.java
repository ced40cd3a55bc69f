package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** An integer from 0 to 2^64-1, as QAPI's {@code uint64} and {@code size}; exact. */
public final class UInt64 implements QapiValue, Comparable<UInt64> {
    /** 0. */
    public static final UInt64 ZERO = new UInt64(0);

    /** 2^64-1, with which QEMU often says "no limit" or "unknown". */
    public static final UInt64 MAX = new UInt64(-1);

    private final long bits;

    private UInt64(long bits) {
        this.bits = bits;
    }

    /** @throws IllegalArgumentException if it is negative; {@link #ofUnsigned} takes bits */
    public static UInt64 of(long value) {
        if (value < 0) {
            throw new IllegalArgumentException(value + " is negative, and a uint64 cannot be");
        }
        return new UInt64(value);
    }

    /** The 64 bits of a long, read without a sign: -1 is 2^64-1. */
    public static UInt64 ofUnsigned(long bits) {
        return new UInt64(bits);
    }

    /** @throws IllegalArgumentException if it does not lie between 0 and 2^64-1 */
    public static UInt64 of(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
            throw new IllegalArgumentException(value + " does not lie between 0 and 2^64-1");
        }
        return new UInt64(value.longValue());
    }

    /** Decimal digits. @throws NumberFormatException if it is no such number, or more than 2^64-1 */
    public static UInt64 parse(String digits) {
        return new UInt64(Long.parseUnsignedLong(digits));
    }

    /** @throws ArithmeticException if it is more than 2^63-1 */
    public long toLong() {
        if (bits < 0) {
            throw new ArithmeticException(this + " does not fit in a long");
        }
        return bits;
    }

    /** The 64 bits; from 2^63 on this is a negative long. */
    public long bits() {
        return bits;
    }

    /** The same number. */
    public BigInteger toBigInteger() {
        return bits >= 0 ? BigInteger.valueOf(bits) : new BigInteger(toString());
    }

    @Override
    public JsonNode toJson() {
        return bits >= 0 ? LongNode.valueOf(bits) : BigIntegerNode.valueOf(toBigInteger());
    }

    @Override
    public int compareTo(UInt64 other) {
        return Long.compareUnsigned(bits, other.bits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UInt64 that && bits == that.bits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bits);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(bits);
    }
}
