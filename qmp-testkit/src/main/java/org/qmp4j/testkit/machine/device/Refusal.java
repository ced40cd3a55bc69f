package org.qmp4j.testkit.machine.device;

import org.qmp4j.testkit.script.Answer;

/** QEMU does not do what it was asked; the message is its words. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final String errorClass;

    Refusal(String words) {
        this("GenericError", words);
    }

    private Refusal(String errorClass, String words) {
        super(words);
        this.errorClass = errorClass;
    }

    static Refusal notFound(String device) {
        return new Refusal("DeviceNotFound", "Device '" + device + "' not found");
    }

    String words() {
        return String.valueOf(getMessage());
    }

    Answer answer() {
        return Answer.error(errorClass, words());
    }
}
