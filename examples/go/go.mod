module example.com/support-version-test

go 1.18
