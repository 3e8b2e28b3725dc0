package io.padron.web.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** A password that this request has made, for the one page that shows it. */
@Named("freshPassword")
@RequestScoped
public class FreshPasswordBean {

    private String user = "";
    private String text = "";

    void show(String owner, String password) {
        user = owner;
        text = password;
    }

    public boolean isThere() {
        return !text.isEmpty();
    }

    public String getUser() {
        return user;
    }

    public String getText() {
        return text;
    }
}
