package org.qmp4j.qapi;

/** A constant of a generated enum. */
public interface QapiEnum {
    /** Its text on the wire, such as {@code io-error}. */
    String qapiName();
}
