package org.qmp4j.examples.vm.call;

/** What this program itself refuses; failures of the library have types of their own. */
public final class CallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String remedy;

    public CallException(Code code, String message, String remedy) {
        super(message);
        this.code = code;
        this.remedy = remedy;
    }

    Code code() {
        return code;
    }

    String remedy() {
        return remedy;
    }
}
